// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/assessment/answers.h"
#include "engine/assessment/evaluatorkind.h"
#include "engine/assessment/threshold.h"

#include <nlohmann/json.hpp>

namespace engine {

namespace {

void checkRubric(const Json &value, const NoteProblem &note)
{
    noteIfMissing(value, "rubric", "the dimensions to judge by", note);
}

Assessment readJudge(const EvaluatorPlan &question, const QString &answer) { return sound(readRubric(question, answer)); }

void checkProgram(const Json &value, const NoteProblem &note)
{
    noteIfMissing(value, "command", "the program to run", note);
}

Assessment readCommand(const EvaluatorPlan &, const QString &answer) { return sound(readProgram(answer)); }

void checkChildren(const Json &value, const NoteProblem &note)
{
    noteIfMissing(value, "children", "at least one evaluator under children", note);
}

} // namespace

EvaluatorKind judgeKind()
{
    EvaluatorKind kind;
    kind.name = QStringLiteral("judge");
    kind.title = QT_TRANSLATE_NOOP3("ui::FieldTexts", "Judge", "kind of an evaluator: a model scores by a rubric");
    kind.fields = {
        field("rubric", &EvaluatorPlan::rubric)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Dimensions"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "What a model scores from 1 to 5, one per line.")),
        field("threshold", &EvaluatorPlan::threshold).within(0, 1)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Pass at score"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "The score from which a text passes.")),
    };
    kind.check = checkRubric;
    kind.read = readJudge;
    return kind;
}

EvaluatorKind commandKind()
{
    EvaluatorKind kind;
    kind.name = QStringLiteral("command");
    kind.title = QT_TRANSLATE_NOOP3("ui::FieldTexts", "Program", "kind of an evaluator: runs a command");
    kind.fields = {
        field("command", &EvaluatorPlan::command)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Command"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Program and arguments, one per line; it reads the text and prints JSON with a score. "
                       "{candidate} becomes a file with the text.")),
        field("environment", &EvaluatorPlan::environment)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Environment"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Variables for the command as NAME=value, one per line; nothing else is passed on.")),
        field("workingDirectory", &EvaluatorPlan::workingDirectory)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Working folder"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Where the command runs.")),
        field("timeoutSeconds", &EvaluatorPlan::timeoutSeconds).within(0.01, 86'400, "s")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Time limit"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "A program that takes longer is ended; the text then has no score.")),
    };
    kind.check = checkProgram;
    kind.read = readCommand;
    return kind;
}

/// Its score is made by assess() from those of its children.
EvaluatorKind compositeKind()
{
    EvaluatorKind kind;
    kind.name = QStringLiteral("composite");
    kind.title = QT_TRANSLATE_NOOP3("ui::FieldTexts", "Combination", "kind of an evaluator: made of others");
    kind.fields = {
        freeField<EvaluatorPlan>("children", FieldType::Json)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Components"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "The evaluators it is made of, as a JSON list with kind, weight and settings.")),
    };
    kind.check = checkChildren;
    return kind;
}

} // namespace engine
