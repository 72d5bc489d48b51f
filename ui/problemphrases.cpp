// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problemphrases.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace ui {

namespace {

/// Identical to the phrases in engine/config; %1 is a value. Translators need whole phrases because of inflection.
constexpr std::array phrases{
    // expected values
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a text (in quotes where it looks like something else)"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a whole number"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a number"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "an amount in USD, such as 2.50"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "true or false"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a list of texts"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "names with texts"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a JSON document"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the format version, 1,"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the name of a provider"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the name of an environment variable"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "an address such as http://127.0.0.1:11434"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a group of keys"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a list of generators"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the name of a provider or a group such as {provider: ollama, model: llama3}"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a list such as [{kind: length, maxWords: 60}]"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a group such as {kind: length, maxWords: 60}"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the kind of the evaluator, such as length"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "judge, command or formula, such as {judge: How vivid is it?}"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "keys with values, such as \"task: …\""),
    // found values
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "an empty text"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the text \"%1\""),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the number %1"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a list"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a single value"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "nothing"),
    // missing values
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the model's name"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the server's address (endpoint)"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the program to run (command)"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the file with the recorded replies (recording)"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the variable %1"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a pattern under required or forbidden"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a limit such as maxWords"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the schema, or schemaFile with its path"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "at least one evaluator under children"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the program to run"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the dimensions to judge by"),
    // faults of files
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "there is no such file"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "there is no such folder"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "it is a folder, not a file"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "it is a file, not a folder"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "it cannot be read"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "it is empty"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "it is no program that can be run"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "it holds no JSON document"),
    // subjects of contradictions
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a key written into a configuration"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "more than one scorer"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "this value"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a weight of 0 for every generator"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the name %1"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a share of 0 for mutation"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a share of %1"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "no match per candidate"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "ranking %1"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "having no evaluator that gives a score; add one under evaluators"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a count of %1"),
    // objects of contradictions
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the rule that keys are never stored; name an environment variable in apiKeyEnv instead"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the rule that secrets are never stored; set a variable before Valda is started and write $ and its name under environment"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the rule that one of judge, command and formula gives the score"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "the one written for the same key above; the later one counts"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a temperature, which is a number from 0 to 2"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "picking one of them"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "another evaluator of that name"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "having no evaluators: nothing says what to improve"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "a share of 0 for crossover: no child could be made"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "having no evaluators: nothing tells good from bad"),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "stop.candidates %1, which ends the run during seeding"),
    // remedies for settings that this version cannot run
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "Use recipe evolve."),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "It is kept and has no effect."),
    QT_TRANSLATE_NOOP("ui::ProblemPhrases", "Vote or write in the window while the run goes on, and choose another provider here."),
};

/// The part of `argument` in the place of %1; nothing if the argument does not match the phrase.
std::optional<QString> valueIn(const QString &argument, const QString &phrase)
{
    const qsizetype gap = phrase.indexOf(u"%1");
    if (gap < 0)
        return {};
    const QStringView before = QStringView(phrase).left(gap), after = QStringView(phrase).mid(gap + 2);
    if (argument.size() < before.size() + after.size() || !argument.startsWith(before) || !argument.endsWith(after))
        return {};
    return argument.mid(gap, argument.size() - before.size() - after.size());
}

} // namespace

QString problemPhrase(const QString &argument)
{
    if (argument.isEmpty())
        return {};
    const auto exact = std::find_if(phrases.begin(), phrases.end(), [&argument](const char *phrase) { return argument == QString::fromUtf8(phrase); });
    if (exact != phrases.end())
        return QCoreApplication::translate("ui::ProblemPhrases", *exact);
    for (const char *const phrase : phrases) {
        if (const std::optional<QString> value = valueIn(argument, QString::fromUtf8(phrase)))
            return QCoreApplication::translate("ui::ProblemPhrases", phrase).arg(*value);
    }
    return QCoreApplication::translate("ui::ProblemPhrases", argument.toUtf8().constData()); // marked where it is written
}

} // namespace ui
