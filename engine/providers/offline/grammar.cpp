// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/offline/grammar.h"

#include "engine/base/foreignjson.h"
#include "engine/base/words.h"

#include <QFile>

#include <nlohmann/json.hpp>

#include <algorithm>

static void initGrammars()
{
    Q_INIT_RESOURCE(grammars); // required to link the resources of a static library
}

namespace engine {

namespace {

using Json = nlohmann::ordered_json;

const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(QStringLiteral("\\{(\\^?)(\\w+)\\}"));
    return pattern;
}

QString textOf(const Json &value)
{
    const auto &text = value.get_ref<const std::string &>();
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QStringList listOf(const Json &value)
{
    QStringList list;
    for (const Json &item : value)
        list << textOf(item);
    return list;
}

Alternative alternativeOf(const Json &value)
{
    Alternative result;
    const bool weighted = value.is_array();
    result.text = textOf(weighted ? value.at(1) : value);
    result.weight = weighted ? value.at(0).get<double>() : 1;
    QString pattern;
    qsizetype done = 0;
    for (auto it = placeholder().globalMatch(result.text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString literal = result.text.mid(done, match.capturedStart() - done);
        pattern += QRegularExpression::escape(literal) + QStringLiteral("([^\\n.!?]{1,120}?)");
        result.literals += int(literal.size());
        result.rules << match.captured(2);
        done = match.capturedEnd();
    }
    pattern += QRegularExpression::escape(result.text.mid(done)) + QStringLiteral("(?=\\s|$)");
    result.literals += int(result.text.size() - done);
    result.pattern.setPattern(pattern);
    return result;
}

GrammarPart partOf(const Json &json)
{
    GrammarPart part;
    part.name = textOf(json.at("name"));
    part.optional = json.value("optional", false);
    part.movable = json.value("movable", false);
    for (const Json &alternative : json.at("alternatives"))
        part.alternatives << alternativeOf(alternative);
    for (const Json &alternative : json.value("mention", Json::array())) {
        part.alternatives << alternativeOf(alternative);
        ++part.mentions;
    }
    return part;
}

WordList wordsIn(const Json &value)
{
    WordList list;
    for (const QString &entry : listOf(value)) {
        if (entry.endsWith(u'*'))
            list.starts << entry.chopped(1);
        else
            list.exact.insert(entry);
    }
    return list;
}

Rubric rubricOf(const Json &json)
{
    Rubric rubric;
    rubric.minWords = json.at("words").at(0).get<int>();
    rubric.maxWords = json.at("words").at(1).get<int>();
    for (const Json &group : json.at("required"))
        rubric.required << wordsIn(group);
    rubric.vivid = wordsIn(json.at("vivid"));
    rubric.wit = wordsIn(json.at("wit"));
    rubric.worn = wordsIn(json.at("worn"));
    rubric.vividTarget = json.at("vividTarget").get<double>();
    rubric.witTarget = json.at("witTarget").get<double>();
    for (const Json &count : json.value("syllables", Json::array()))
        rubric.syllables << count.get<int>();
    for (const auto &[name, weight] : json.at("weights").items())
        rubric.weights.insert(QString::fromStdString(name), weight.get<double>());
    return rubric;
}

Grammar grammarOf(const Json &json)
{
    Grammar grammar;
    grammar.id = textOf(json.at("id"));
    for (const Json &group : json.at("keywords"))
        grammar.keywords << listOf(group);
    grammar.separator = textOf(json.at("separator"));
    grammar.shared = listOf(json.at("shared"));
    for (const Json &part : json.at("parts"))
        grammar.parts << partOf(part);
    for (const auto &[name, alternatives] : json.at("rules").items())
        grammar.rules.insert(QString::fromStdString(name), listOf(alternatives));
    grammar.rubric = rubricOf(json.at("rubric"));
    return grammar;
}

} // namespace

bool WordList::contains(const QString &foldedWord) const
{
    const auto begins = [&](const QString &start) { return foldedWord.startsWith(start); };
    return exact.contains(foldedWord) || std::any_of(starts.begin(), starts.end(), begins);
}

Result<Grammar> readGrammar(const QByteArray &json)
{
    const Json document = parseForeignOrderedJson(json);
    if (!document.is_object())
        return fail(ErrorKind::BadConfig, QStringLiteral("the grammar is no JSON object"));
    try {
        return grammarOf(document);
    } catch (const Json::exception &problem) {
        return fail(ErrorKind::BadConfig, QStringLiteral("grammar: %1").arg(QString::fromUtf8(problem.what())));
    }
}

QList<Grammar> bundledGrammars()
{
    initGrammars();
    QList<Grammar> grammars;
    for (const char *name : {"vampire-toothpaste", "haiku", "product-name", "prompt-extraction", "release-note", "commit-message", "general"}) {
        QFile file(QStringLiteral(":/valda/grammars/%1.json").arg(QLatin1StringView(name)));
        const bool open = file.open(QIODevice::ReadOnly);
        const Result<Grammar> grammar = open ? readGrammar(file.readAll()) : fail(ErrorKind::Missing, file.fileName());
        Q_ASSERT_X(grammar.has_value(), name, grammar ? "" : qPrintable(grammar.error().detail));
        if (grammar)
            grammars << *grammar;
    }
    return grammars;
}

const Grammar *chooseGrammar(const QList<Grammar> &grammars, const QString &id, const QString &task)
{
    const QStringList words = foldedWords(task);
    const auto hit = [&](const QStringList &group) {
        return std::any_of(group.begin(), group.end(), [&](const QString &word) { return words.contains(word); });
    };
    const Grammar *best = nullptr;
    for (const Grammar &grammar : grammars) {
        const bool fits = id.isEmpty() ? std::all_of(grammar.keywords.begin(), grammar.keywords.end(), hit) : grammar.id == id;
        if (fits && (!best || grammar.keywords.size() > best->keywords.size()))
            best = &grammar;
    }
    return best;
}

} // namespace engine
