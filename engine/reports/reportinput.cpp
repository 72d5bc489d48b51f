// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/reports/reportinput.h"

#include "engine/base/foreignjson.h"
#include "engine/code/languages.h"
#include "engine/reports/plaintext.h"
#include "engine/types/events/runevent.h"
#include "engine/types/state/standing.h"

#include <QHash>

#include <nlohmann/json.hpp>

namespace engine {

namespace {

QString stringAt(const nlohmann::json &document, const char *section, const char *key)
{
    const nlohmann::json *place = &document;
    if (*section) {
        const auto found = document.find(section);
        if (found == document.end() || !found->is_object())
            return {};
        place = &*found;
    }
    const auto found = place->find(key);
    return found != place->end() && found->is_string() ? fromStd(found->get_ref<const std::string &>()) : QString();
}

/// Suffix of the run's file name, if there is one, else of the language.
QString programSuffix(const QString &language, const QString &file)
{
    const qsizetype dot = file.lastIndexOf(u'.');
    if (dot > file.lastIndexOf(u'/') + 1 && dot + 1 < file.size())
        return file.mid(dot + 1);
    return language.isEmpty() ? QString() : languageNamed(language).suffix();
}

void readConfig(ReportInput &input)
{
    const QByteArray &text = input.state.config().json;
    const auto document = parseForeignJson(text);
    if (!document.is_object())
        return;
    input.recipe = stringAt(document, "", "recipe");
    input.task = stringAt(document, "", "task");
    input.criterion = stringAt(document, "evaluation", "prompt");
    input.suffix = programSuffix(stringAt(document, "program", "language"), stringAt(document, "program", "file"));
    input.file = stringAt(document, "program", "file");
    if (input.file.isEmpty())
        input.file = QStringLiteral("program.") + (input.suffix.isEmpty() ? QStringLiteral("txt") : input.suffix);
    if (input.name.isEmpty())
        input.name = stringAt(document, "", "name");
}

} // namespace

ReportInput reportInput(const QList<RunEvent> &events, const QString &name)
{
    ReportInput input;
    input.name = name;
    QHash<CandidateId, QList<Score>> scores;
    QList<Parts> contents; // of candidate n at n − 1
    for (const RunEvent &event : events) {
        input.state.apply(event);
        if (const auto *born = std::get_if<CandidateBorn>(&event.body))
            contents.append(born->candidate.parts);
        else if (const auto *scored = std::get_if<CandidateScored>(&event.body))
            scores.insert(scored->candidate, scored->scores);
        else if (const auto *judged = std::get_if<MatchJudged>(&event.body))
            input.matches.append(judged->match);
        else if (const auto *withdrawn = std::get_if<MatchWithdrawn>(&event.body))
            input.matches.removeIf([withdrawn](const Match &match) { return match.id == withdrawn->match; });
    }
    if (!events.isEmpty())
        input.run = events.constFirst().run;
    readConfig(input);
    if (input.recipe.isEmpty())
        input.recipe = QStringLiteral("evolve");
    if (input.name.isEmpty())
        input.name = oneLine(input.task.trimmed().section(u'\n', 0, 0), 120);

    const Standing standing(input.state);
    for (const CandidateId id : standing.order()) {
        const CandidateState &state = *input.state.candidate(id);
        const int rank = int(input.candidates.size()) + 1;
        const Parts &parts = contents.at(id.value - 1);
        input.candidates.append({.state = state, .rank = rank, .parts = parts, .text = parts.text(), .scores = scores.value(id)});
    }
    return input;
}

} // namespace engine
