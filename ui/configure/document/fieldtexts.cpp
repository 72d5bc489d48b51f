// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/document/fieldtexts.h"

#include "engine/assessment/evaluatorkind.h"
#include "ui/errortext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace ui {

namespace {

/// Translation context of the texts.
struct FieldTexts {
    Q_DECLARE_TR_FUNCTIONS(ui::FieldTexts)
};

struct UnitRow {
    const char *unit;
    const char *text;
};

const UnitRow units[] = {
    {"candidates", QT_TRANSLATE_NOOP("ui::FieldTexts", "candidates")},
    {"programs", QT_TRANSLATE_NOOP("ui::FieldTexts", "programs")},
    {"MB", QT_TRANSLATE_NOOP("ui::FieldTexts", "MB")},
    {"calls", QT_TRANSLATE_NOOP("ui::FieldTexts", "calls")},
    {"tokens", QT_TRANSLATE_NOOP("ui::FieldTexts", "tokens")},
    {"tries", QT_TRANSLATE_NOOP("ui::FieldTexts", "tries")},
    {"iterations", QT_TRANSLATE_NOOP("ui::FieldTexts", "iterations")},
    {"attempts", QT_TRANSLATE_NOOP("ui::FieldTexts", "attempts")},
    {"matches", QT_TRANSLATE_NOOP("ui::FieldTexts", "matches")},
    {"verdicts", QT_TRANSLATE_NOOP("ui::FieldTexts", "verdicts")},
    {"words", QT_TRANSLATE_NOOP("ui::FieldTexts", "words")},
    {"characters", QT_TRANSLATE_NOOP("ui::FieldTexts", "characters")},
    {"s", QT_TRANSLATE_NOOP("ui::FieldTexts", "s")},
    {"ms", QT_TRANSLATE_NOOP("ui::FieldTexts", "ms")},
    {"%", QT_TRANSLATE_NOOP("ui::FieldTexts", "%")},
    {"USD", QT_TRANSLATE_NOOP("ui::FieldTexts", "$")},
    {"USD per million tokens", QT_TRANSLATE_NOOP("ui::FieldTexts", "$ per million tokens")},
};

QString ownerTitle(const QString &part)
{
    static const QRegularExpression member(QStringLiteral("^(\\w+)\\[(\\d+)\\]$"));
    if (const auto match = member.match(part); match.hasMatch()) {
        const QString number = QLocale().toString(match.captured(2).toInt() + 1);
        if (match.captured(1) == u"generators")
            return FieldTexts::tr("Generator %1").arg(number);
        if (match.captured(1) == u"evaluators")
            return FieldTexts::tr("Evaluator %1").arg(number);
    }
    if (part == u"generator" || part == u"generators")
        return FieldTexts::tr("Model for all steps");
    if (part == u"population")
        return FieldTexts::tr("Population");
    if (part == u"embedding")
        return FieldTexts::tr("Embedding model");
    if (part == u"bandit")
        return FieldTexts::tr("Model selection");
    if (part == u"control")
        return FieldTexts::tr("Control");
    if (part == u"program")
        return FieldTexts::tr("Programs");
    if (part == u"testing")
        return FieldTexts::tr("Testing");
    if (part == u"budget")
        return FieldTexts::tr("Budget");
    if (part == u"stop")
        return FieldTexts::tr("Stop");
    if (part == u"concurrency")
        return FieldTexts::tr("Concurrency");
    if (part == u"retry")
        return FieldTexts::tr("Retries");
    if (part == u"evaluators")
        return FieldTexts::tr("Evaluators");
    return stepTitle(part);
}

} // namespace

FieldText fieldText(const QString &path)
{
    static const QRegularExpression kind(QStringLiteral("^evaluators\\[\\d+\\](?:\\.children\\[\\d+\\])*\\.kind$"));
    if (kind.match(path).hasMatch())
        return {FieldTexts::tr("Kind"), FieldTexts::tr("What is measured.")};
    const std::optional<engine::Field> field = engine::fieldAt(path);
    return field && *field->title ? FieldText{FieldTexts::tr(field->title), FieldTexts::tr(field->help)} : FieldText{};
}

QString placeTitle(const QString &path)
{
    QStringList parts;
    const QStringList owners = path.split(u'.', Qt::SkipEmptyParts);
    const FieldText own = fieldText(path);
    for (qsizetype i = 0; i < owners.size() - (own.title.isEmpty() ? 0 : 1); ++i)
        parts << ownerTitle(owners.at(i));
    if (!own.title.isEmpty())
        parts << own.title;
    return parts.join(QStringLiteral(" › "));
}

QString choiceTitle(const QString &field, const QString &choice)
{
    if (field == u"provider")
        return providerTitle(choice);
    for (const engine::Field &each : engine::fieldsNamed(field)) {
        const qsizetype at = each.choices.indexOf(choice);
        if (at >= 0 && at < each.choiceTitles.size())
            return FieldTexts::tr(each.choiceTitles[at]);
    }
    return choice;
}

QString unitText(const QString &unit)
{
    for (const UnitRow &row : units) {
        if (unit == QLatin1StringView(row.unit))
            return FieldTexts::tr(row.text);
    }
    return unit;
}

QString sourceChipText(engine::Source source)
{
    switch (source) {
    case engine::Source::BuiltIn: return FieldTexts::tr("built in", "where a value comes from");
    case engine::Source::Application: return FieldTexts::tr("from App", "where a value comes from");
    case engine::Source::Run: return FieldTexts::tr("from Run", "where a value comes from");
    case engine::Source::Step: return FieldTexts::tr("from Step", "where a value comes from");
    case engine::Source::Generator: return FieldTexts::tr("from Generator", "where a value comes from");
    }
    Q_UNREACHABLE();
}

QString valueText(const QString &path, const QVariant &value)
{
    if (!value.isValid())
        return FieldTexts::tr("not set");
    switch (value.typeId()) {
    case QMetaType::Bool: return value.toBool() ? FieldTexts::tr("on") : FieldTexts::tr("off");
    case QMetaType::Int:
    case QMetaType::LongLong: return QLocale().toString(value.toLongLong());
    case QMetaType::Double: return QLocale().toString(value.toDouble(), 'g', 12);
    case QMetaType::QStringList: return value.toStringList().isEmpty() ? FieldTexts::tr("empty") : value.toStringList().join(QStringLiteral(", "));
    case QMetaType::QVariantMap: {
        const QStringList names = value.toMap().keys();
        return names.isEmpty() ? FieldTexts::tr("empty") : names.join(QStringLiteral(", "));
    }
    default: break;
    }
    const QString text = value.toString();
    return text.isEmpty() ? FieldTexts::tr("not set") : choiceTitle(path.section(u'.', -1), text.simplified());
}

QString evaluatorTitle(const QString &kind)
{
    if (const engine::EvaluatorKind *const known = engine::evaluatorKindOf(kind))
        return FieldTexts::tr(known->title.text, known->title.note);
    return kind;
}

} // namespace ui
