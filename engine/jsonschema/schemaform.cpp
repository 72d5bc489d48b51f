// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jsonschema/schemaform.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace engine {

namespace {

constexpr size_t mostDivisorDigits = 100; ///< division takes so many steps for each digit of the number

const QStringList &typeNames()
{
    static const QStringList names{QStringLiteral("array"), QStringLiteral("boolean"), QStringLiteral("integer"), QStringLiteral("null"),
        QStringLiteral("number"), QStringLiteral("object"), QStringLiteral("string")};
    return names;
}

bool isSchema(const JsonNode &node) { return node.isObject() || node.isBoolean(); }
bool isTypeName(const JsonNode &node) { return node.isString() && typeNames().contains(node.text); }

bool isNames(const JsonNode &node)
{
    QSet<QString> seen;
    for (const JsonNode &item : node.items) {
        if (!item.isString() || seen.contains(item.text))
            return false;
        seen.insert(item.text);
    }
    return node.isArray();
}

bool isAnchor(const JsonNode &node)
{
    static const QRegularExpression anchor(QStringLiteral("^[A-Za-z_][-A-Za-z0-9._:]*\\z"));
    return node.isString() && anchor.match(node.text).hasMatch();
}

bool isVocabulary(const JsonNode &node)
{
    return node.isObject() && std::all_of(node.items.begin(), node.items.end(), [](const JsonNode &item) { return item.isBoolean(); });
}

/// Whether the value has the form, without checking schemas inside it.
bool hasForm(const JsonNode &value, KeywordForm form)
{
    switch (form) {
    case KeywordForm::Schema: return isSchema(value);
    case KeywordForm::SchemaList: return value.isArray() && !value.items.empty();
    case KeywordForm::SchemaMap:
    case KeywordForm::PatternMap: return value.isObject();
    case KeywordForm::SchemaOrList: return isSchema(value) || (value.isArray() && !value.items.empty());
    case KeywordForm::Dependencies: return value.isObject() && std::all_of(value.items.begin(), value.items.end(), [](const JsonNode &item) { return isSchema(item) || isNames(item); });
    case KeywordForm::Count: return value.isNumber() && value.number.toCount();
    case KeywordForm::Number: return value.isNumber();
    case KeywordForm::Divisor: return value.isNumber() && !value.number.isZero() && !value.number.isNegative() && value.number.digitCount() <= mostDivisorDigits;
    case KeywordForm::Flag: return value.isBoolean();
    case KeywordForm::Text:
    case KeywordForm::Pattern:
    case KeywordForm::Reference:
    case KeywordForm::Identifier: return value.isString();
    case KeywordForm::Names: return isNames(value);
    case KeywordForm::NamesMap: return value.isObject() && std::all_of(value.items.begin(), value.items.end(), isNames);
    case KeywordForm::Values: return value.isArray();
    case KeywordForm::Any: return true;
    case KeywordForm::Type:
        return isTypeName(value) || (isNames(value) && !value.items.empty() && std::all_of(value.items.begin(), value.items.end(), isTypeName));
    case KeywordForm::Anchor: return isAnchor(value);
    case KeywordForm::Vocabulary: return isVocabulary(value);
    }
    return false;
}

QString formInWords(KeywordForm form)
{
    switch (form) {
    case KeywordForm::Schema: return QStringLiteral("a schema");
    case KeywordForm::SchemaList: return QStringLiteral("a list of at least one schema");
    case KeywordForm::SchemaMap: return QStringLiteral("names with schemas");
    case KeywordForm::PatternMap: return QStringLiteral("patterns with schemas");
    case KeywordForm::SchemaOrList: return QStringLiteral("a schema or a list of schemas");
    case KeywordForm::Dependencies: return QStringLiteral("names with schemas or lists of names");
    case KeywordForm::Count: return QStringLiteral("an integer from 0 on");
    case KeywordForm::Number: return QStringLiteral("a number");
    case KeywordForm::Divisor: return QStringLiteral("a number above 0 with at most %1 digits").arg(mostDivisorDigits);
    case KeywordForm::Flag: return QStringLiteral("true or false");
    case KeywordForm::Text: return QStringLiteral("a text");
    case KeywordForm::Pattern: return QStringLiteral("a regular expression");
    case KeywordForm::Names: return QStringLiteral("a list of names, each once");
    case KeywordForm::NamesMap: return QStringLiteral("names with lists of names");
    case KeywordForm::Values: return QStringLiteral("a list");
    case KeywordForm::Any: return QStringLiteral("any value");
    case KeywordForm::Type: return QStringLiteral("one of %1, or a list of them, each once").arg(typeNames().join(QStringLiteral(", ")));
    case KeywordForm::Reference:
    case KeywordForm::Identifier: return QStringLiteral("an address");
    case KeywordForm::Anchor: return QStringLiteral("a name of letters, digits and - _ .");
    case KeywordForm::Vocabulary: return QStringLiteral("addresses with true or false");
    }
    return {};
}

QString spanOf(const KeywordRow &row)
{
    return row.last == SchemaDraft::Draft2020 ? QStringLiteral("from %1 on").arg(draftName(row.first))
        : row.first == SchemaDraft::Draft4    ? QStringLiteral("up to %1").arg(draftName(row.last))
                                              : QStringLiteral("in %1").arg(draftName(row.first));
}

/// Visits the schemas inside a value of that form.
void visitValue(const JsonNode &value, const QString &place, const KeywordRow &row, const SubschemaVisitor &visit)
{
    const auto each = [&](bool (*wanted)(const JsonNode &)) {
        for (size_t i = 0; i < value.items.size(); ++i) {
            if (wanted(value.items[i]))
                visit(value.items[i], place + u'/' + (value.isObject() ? pointerStep(value.names[qsizetype(i)]) : QString::number(i)), row);
        }
    };
    const auto any = [](const JsonNode &) { return true; };
    switch (row.form) {
    case KeywordForm::Schema: return visit(value, place, row);
    case KeywordForm::SchemaOrList: return value.isArray() ? each(any) : visit(value, place, row);
    case KeywordForm::SchemaList:
    case KeywordForm::SchemaMap:
    case KeywordForm::PatternMap: return each(any);
    case KeywordForm::Dependencies: return each(isSchema);
    default: return;
    }
}

class FormChecker
{
public:
    explicit FormChecker(SchemaDraft draft)
        : m_draft(draft)
    {
    }

    void check(const JsonNode &schema, const QString &place, const KeywordRow *under)
    {
        if (schema.isBoolean() && m_draft == SchemaDraft::Draft4 && !(under && (under->keyword == Keyword::AdditionalItems || under->keyword == Keyword::AdditionalProperties)))
            return add(place, QStringLiteral("%1 is no schema in draft-04; write {} or {\"not\": {}}").arg(shortJson(schema)));
        if (!isSchema(schema))
            return add(place, QStringLiteral("a schema is expected here, but this is %1").arg(shortJson(schema)));
        for (qsizetype i = 0; i < schema.names.size(); ++i)
            checkMember(schema.names[i], schema.items[size_t(i)], place + u'/' + pointerStep(schema.names[i]));
        eachSubschema(schema, place, m_draft, [this](const JsonNode &part, const QString &at, const KeywordRow &row) { check(part, at, &row); });
    }

    QList<SchemaProblem> problems;

private:
    void add(const QString &place, const QString &words, bool serious = true) { problems << SchemaProblem{place, words, serious}; }

    void checkMember(const QString &name, const JsonNode &value, const QString &place)
    {
        const KeywordRow *row = schemaKeyword(name, m_draft);
        const KeywordRow *other = row ? nullptr : anySchemaKeyword(name);
        if (other && (other->keyword != Keyword::OldId || place == u"/id"))
            add(place, QStringLiteral("\"%1\" is a keyword %2 and has no effect in %3").arg(name, spanOf(*other), draftName(m_draft)), false);
        if (row && !fits(*row, value))
            add(place, QStringLiteral("\"%1\" must be %2 in %3, but is %4%5").arg(name, formInWords(row->form), draftName(m_draft), shortJson(value), advice(*row, value)));
    }

    bool fits(const KeywordRow &row, const JsonNode &value) const
    {
        const bool old = m_draft <= SchemaDraft::Draft6;
        const bool filled = (row.keyword == Keyword::Enum && old) || (row.keyword == Keyword::Required && m_draft == SchemaDraft::Draft4);
        const bool whole = row.keyword == Keyword::Id && m_draft >= SchemaDraft::Draft2019;
        return hasForm(value, row.form) && !(filled && value.items.empty()) && !(whole && value.text.indexOf(u'#') >= 0 && !value.text.endsWith(u'#'));
    }

    /// Advice when an older draft allows the form.
    QString advice(const KeywordRow &row, const JsonNode &value) const
    {
        if (row.keyword == Keyword::Items && value.isArray())
            return QStringLiteral("; use prefixItems, or name an older draft with $schema");
        for (const KeywordRow &other : schemaKeywords()) {
            if (other.name == row.name && other.keyword != row.keyword && hasForm(value, other.form))
                return QStringLiteral(", which is the form %1").arg(spanOf(other));
        }
        return {};
    }

    SchemaDraft m_draft;
};

/// Narrows the drafts to those with all keywords in the form in which they are written.
class DraftFinder
{
public:
    void look(const JsonNode &schema, const QString &place)
    {
        for (qsizetype i = 0; i < schema.names.size(); ++i)
            lookAt(schema.names[i], schema.items[size_t(i)], place + u'/' + pointerStep(schema.names[i]));
    }

    AssumedDraft found() const
    {
        if (m_first <= m_last)
            return {m_last, {}};
        return {m_last, SchemaProblem{m_lastPlace, QStringLiteral("this keyword exists up to %1, but the one at %2 %3; say which draft the schema is written for with $schema")
            .arg(draftName(m_last), m_firstPlace, QStringLiteral("from %1 on").arg(draftName(m_first))), true}};
    }

private:
    /// A keyword with several forms exists in the drafts of all forms that fit.
    void lookAt(const QString &name, const JsonNode &value, const QString &place)
    {
        const KeywordRow *fitting = nullptr;
        SchemaDraft first = SchemaDraft::Draft2020, last = SchemaDraft::Draft4;
        for (const KeywordRow &row : schemaKeywords()) {
            if (row.name != name || row.keyword == Keyword::OldId || !hasForm(value, row.form))
                continue;
            fitting = &row;
            first = std::min(first, row.first);
            last = std::max(last, row.keyword == Keyword::Id && value.text.startsWith(u'#') ? SchemaDraft::Draft7 : row.last);
        }
        if (!fitting)
            return;
        narrow(first, last, place);
        visitValue(value, place, *fitting, [this](const JsonNode &part, const QString &at, const KeywordRow &) { look(part, at); });
    }

    void narrow(SchemaDraft first, SchemaDraft last, const QString &place)
    {
        if (first > m_first) {
            m_first = first;
            m_firstPlace = place;
        }
        if (last < m_last) {
            m_last = last;
            m_lastPlace = place;
        }
    }

    SchemaDraft m_first = SchemaDraft::Draft4, m_last = SchemaDraft::Draft2020;
    QString m_firstPlace, m_lastPlace;
};

} // namespace

void eachSubschema(const JsonNode &schema, const QString &place, SchemaDraft draft, const SubschemaVisitor &visit)
{
    for (qsizetype i = 0; i < schema.names.size(); ++i) {
        const KeywordRow *row = schemaKeyword(schema.names[i], draft);
        const JsonNode &value = schema.items[size_t(i)];
        if (row && hasForm(value, row->form))
            visitValue(value, place + u'/' + pointerStep(schema.names[i]), *row, visit);
    }
}

QList<SchemaProblem> schemaFormProblems(const JsonNode &schema, SchemaDraft draft, const QString &place)
{
    FormChecker checker(draft);
    checker.check(schema, place, nullptr);
    return checker.problems;
}

AssumedDraft assumedDraft(const JsonNode &schema)
{
    DraftFinder finder;
    finder.look(schema, {});
    return finder.found();
}

} // namespace engine
