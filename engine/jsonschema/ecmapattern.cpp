// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jsonschema/ecmapattern.h"

namespace engine {

namespace {

/// Matching steps, not milliseconds: the same text must give the same result on every
/// machine. The same limit as in the regex evaluator; takes some tens of milliseconds.
const QString stepLimit = QStringLiteral("(*LIMIT_MATCH=200000)");

/// A lone surrogate is no searchable character.
QString wellFormed(const QString &text)
{
    QString out = text;
    for (qsizetype i = 0; i < out.size(); ++i) {
        if (out[i].isHighSurrogate() && i + 1 < out.size() && out[i + 1].isLowSurrogate())
            ++i;
        else if (out[i].isSurrogate())
            out[i] = QChar::ReplacementCharacter;
    }
    return out;
}

} // namespace

Result<EcmaPattern> EcmaPattern::compile(const QString &pattern)
{
    const Result<QString> translated = pcreOf(pattern);
    if (!translated)
        return fail(translated.error());
    EcmaPattern compiled;
    compiled.m_pattern = pattern;
    compiled.m_expression = QRegularExpression(stepLimit + *translated);
    if (!compiled.m_expression.isValid())
        return fail(ErrorKind::BadConfig, QStringLiteral("it cannot be used here: %1").arg(compiled.m_expression.errorString()));
    return compiled;
}

Result<bool> EcmaPattern::isIn(const QString &text) const
{
    const QRegularExpressionMatch match = m_expression.match(wellFormed(text));
    if (!match.isValid())
        return fail(ErrorKind::Timeout, QStringLiteral("the pattern \"%1\" takes too long on this text").arg(m_pattern));
    return match.hasMatch();
}

} // namespace engine
