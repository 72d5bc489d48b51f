// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/offline/pieces.h"

#include <algorithm>

namespace engine {

namespace {

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

/// The best alternative of `part` that matches `text` at `at`; `whole`: the match must reach the end.
std::optional<GrammarPiece> recognise(const Grammar &grammar, int part, const QString &text, qsizetype at, bool whole)
{
    std::optional<GrammarPiece> best;
    int bestLiterals = 0;
    const QList<Alternative> &alternatives = grammar.parts.at(part).alternatives;
    for (int i = 0; i < alternatives.size(); ++i) {
        const Alternative &alternative = alternatives.at(i);
        if (alternative.literals <= bestLiterals)
            continue;
        const QRegularExpressionMatch match = alternative.pattern.match(text, at, QRegularExpression::NormalMatch,
            QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch() || (whole && match.capturedEnd() != text.size()))
            continue;
        bestLiterals = alternative.literals;
        best = GrammarPiece{part, i, match.capturedTexts().mid(1), match.captured()};
    }
    return best;
}

/// The end of the sentence that starts at `at`.
qsizetype sentenceEnd(const QString &text, qsizetype at)
{
    static const QRegularExpression end(QStringLiteral("[.!?…][\"”')]*(?=\\s|$)|\\n"));
    const QRegularExpressionMatch match = end.match(text, at);
    return match.hasMatch() ? match.capturedEnd() : text.size();
}

QList<GrammarPiece> parseSentences(const Grammar &grammar, const QString &text)
{
    QList<GrammarPiece> pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        std::optional<GrammarPiece> best;
        int bestLiterals = 0;
        for (int part = 0; part < grammar.parts.size(); ++part) {
            const std::optional<GrammarPiece> found = recognise(grammar, part, text, at, false);
            const int literals = found ? grammar.parts.at(part).alternatives.at(found->alternative).literals : 0;
            if (literals > bestLiterals) {
                best = found;
                bestLiterals = literals;
            }
        }
        if (!best)
            best = GrammarPiece{-1, -1, {}, text.mid(at, sentenceEnd(text, at) - at).trimmed()};
        at += std::max<qsizetype>(best->text.size(), 1);
        pieces << *best;
    }
    return pieces;
}

QList<GrammarPiece> parseRows(const Grammar &grammar, const QString &text)
{
    QList<GrammarPiece> pieces;
    QString rest = text.trimmed();
    const int parts = int(grammar.parts.size());
    for (int part = 0; part < parts && !rest.isEmpty(); ++part) {
        const qsizetype cut = part + 1 < parts ? rest.indexOf(grammar.separator) : -1;
        const QString row = (cut < 0 ? rest : rest.left(cut)).trimmed();
        rest = cut < 0 ? QString() : rest.mid(cut + grammar.separator.size());
        pieces << recognise(grammar, part, row, 0, true).value_or(GrammarPiece{-1, -1, {}, row});
    }
    return pieces;
}

} // namespace

Grammar grammarFor(const Grammar &grammar, const Wishes &wishes)
{
    Grammar result = grammar;
    QStringList words = wishes.words;
    for (const QString &spare : {QStringLiteral("almost"), QStringLiteral("enough")}) {
        if (words.size() < 2)
            words << spare; // sentences that contrast two words need two
    }
    result.rules.insert(QStringLiteral("topic"), {wishes.topic});
    result.rules.insert(QStringLiteral("word"), words);
    result.rules.insert(QStringLiteral("other"), words);
    return result;
}

QList<GrammarPiece> parsePieces(const Grammar &grammar, const QString &text)
{
    return grammar.separator == QLatin1StringView(" ") ? parseSentences(grammar, text) : parseRows(grammar, text);
}

void rewrite(const Grammar &grammar, GrammarPiece *piece)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{(\\^?)\\w+\\}"));
    if (piece->part < 0)
        return;
    const QString &form = grammar.parts.at(piece->part).alternatives.at(piece->alternative).text;
    QString text;
    qsizetype done = 0;
    qsizetype value = 0;
    for (auto it = placeholder.globalMatch(form); it.hasNext(); ++value) {
        const QRegularExpressionMatch match = it.next();
        text += QStringView(form).mid(done, match.capturedStart() - done);
        text += match.capturedLength(1) > 0 ? capitalised(piece->values.at(value)) : piece->values.at(value);
        done = match.capturedEnd();
    }
    piece->text = text + form.mid(done);
}

GrammarPiece fillPiece(const Grammar &grammar, int part, int alternative, const QList<GrammarPiece> &beside, Random *random)
{
    GrammarPiece piece{part, alternative, {}, {}};
    for (const QString &rule : grammar.parts.at(part).alternatives.at(alternative).rules) {
        const QStringList choices = grammar.rules.value(rule, {rule});
        QString value;
        for (int attempt = 0; attempt < 4; ++attempt) {
            value = choices.at(random->below(int(choices.size())));
            const bool used = piece.values.contains(value)
                || std::any_of(beside.begin(), beside.end(), [&](const GrammarPiece &other) { return other.values.contains(value); });
            if (!used || grammar.shared.contains(rule))
                break;
        }
        piece.values << value;
    }
    rewrite(grammar, &piece);
    return piece;
}

QString renderPieces(const Grammar &grammar, QList<GrammarPiece> pieces)
{
    QMap<QString, QString> shared;
    QStringList texts;
    for (GrammarPiece &piece : pieces) {
        if (piece.part >= 0) {
            const QStringList &rules = grammar.parts.at(piece.part).alternatives.at(piece.alternative).rules;
            for (qsizetype i = 0; i < rules.size(); ++i) {
                if (grammar.shared.contains(rules.at(i))) {
                    const QString value = piece.values.at(i);
                    piece.values[i] = *(shared.contains(rules.at(i)) ? shared.find(rules.at(i)) : shared.insert(rules.at(i), value));
                }
            }
            rewrite(grammar, &piece);
        }
        texts << piece.text;
    }
    return texts.join(grammar.separator);
}

} // namespace engine
