// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/planfields.h"

namespace engine {

namespace {

/// Default numbers as texts; the resolution reads them back.
QStringList numberWords(const QList<double> &numbers)
{
    QStringList out;
    for (const double number : numbers)
        out << QString::number(number);
    return out;
}

QList<PlanField<ProgramPlan>> programFields()
{
    return {
        field("language", &ProgramPlan::language)
            .oneOf({{"", QT_TRANSLATE_NOOP("ui::FieldTexts", "None (text)")},
                    {"python", QT_TRANSLATE_NOOP("ui::FieldTexts", "Python")},
                    {"cpp", QT_TRANSLATE_NOOP("ui::FieldTexts", "C++")},
                    {"c", QT_TRANSLATE_NOOP("ui::FieldTexts", "C")},
                    {"rust", QT_TRANSLATE_NOOP("ui::FieldTexts", "Rust")},
                    {"javascript", QT_TRANSLATE_NOOP("ui::FieldTexts", "JavaScript")},
                    {"other", QT_TRANSLATE_NOOP("ui::FieldTexts", "Other")}})
            .orOther()
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Programming language"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Language of the programs; without one the candidates are texts.")),
        field("file", &ProgramPlan::file)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Main file"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Name of the file a candidate is written to before it is run.")),
        field("initial", &ProgramPlan::initial)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "First program"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "File the evolution starts from; it is read when the run starts.")),
        field("source", &ProgramPlan::source).lines()
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Source code"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "The program or text the evolution starts from.")),
        field("folder", &ProgramPlan::folder)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Folder of the program"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Folder of a program with several files; they are read when the run starts.")),
        field("files", &ProgramPlan::files)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Files of the program"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Which files of the folder form the program: names, folders, or patterns such as "
                       "src/*.py. None: all.")),
        field("editable", &ProgramPlan::editable)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Editable files"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Which of these files may change; the others are shown to the models. None: all.")),
        field("sources", &ProgramPlan::sources)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Source code of the files"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "The files the evolution starts from, by name.")),
        field("regions", &ProgramPlan::regions)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Edit marked regions only"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Only lines between EVOLVE-BLOCK-START and EVOLVE-BLOCK-END may change.")),
        field("repair", &ProgramPlan::repair)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Repair round"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "A reply that cannot be applied is asked for once more, with the reason.")),
        field("fixShare", &ProgramPlan::fixShare).within(0, 1)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Share of failing parents"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "At most this share of parents are programs that fail; the prompt then asks to fix them.")),
    };
}

QList<PlanField<TestingPlan>> firstTestingFields()
{
    return {
        field("folder", &TestingPlan::folder)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Task folder"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "Folder with the evaluator, or the name of a bundled task.")),
        field("kind", &TestingPlan::kind)
            .oneOf({{"auto", QT_TRANSLATE_NOOP("ui::FieldTexts", "Detect automatically")},
                    {"openevolve", QT_TRANSLATE_NOOP("ui::FieldTexts", "OpenEvolve folder")},
                    {"shinka", QT_TRANSLATE_NOOP("ui::FieldTexts", "ShinkaEvolve folder")},
                    {"cases", QT_TRANSLATE_NOOP("ui::FieldTexts", "Test cases")},
                    {"command", QT_TRANSLATE_NOOP("ui::FieldTexts", "Command")}})
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Kind of evaluator"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How candidates are run and measured; recognised by the files in the folder if left "
                       "alone.")),
        field("command", &TestingPlan::command)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Command"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Program and arguments, one per line; {candidate} and {results} are replaced.")),
        field("arguments", &TestingPlan::arguments)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Arguments"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Further arguments of the evaluator as name=value, one per line.")),
        field("timeoutSeconds", &TestingPlan::timeoutSeconds).within(0.1, 86'400, "s")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Time limit"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "A stage that takes longer is ended with everything it started.")),
        field("memoryMb", &TestingPlan::memoryMb).within(16, 1e6, "MB")
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Memory limit"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "The most memory a program may use.")),
        field("processes", &TestingPlan::processes).within(1, 10'000)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Processes"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "The most processes and threads a program may have.")),
        field("repeats", &TestingPlan::repeats).within(1, 1000)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Repeats"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "How often a program is measured; the mean counts.")),
    };
}

QList<PlanField<TestingPlan>> furtherTestingFields()
{
    return {
        field("retries", &TestingPlan::retries).within(0, 20)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Retries"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "How often an evaluator that raised an exception is tried again.")),
        field("cascade", &TestingPlan::cascade)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Staged evaluation"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "An evaluator with stages (evaluate_stage1, 2 …) is called stage by stage; otherwise "
                       "its evaluate() is called alone.")),
        freeField<TestingPlan>("thresholds", FieldType::TextList, numberWords(TestingPlan().thresholds))
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Stage thresholds"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "What a candidate must reach to be let into the next stage, one number per line.")),
        field("recheck", &TestingPlan::recheck)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Recheck the best"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts", "The final best is measured once more in fresh processes.")),
        field("analysis", &TestingPlan::analysis)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Static analysis"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Tools that look at the source, one per line: flake8, pylint, mypy, black.")),
        field("python", &TestingPlan::python)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Python"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Interpreter or folder of an environment (venv, conda, pyenv) that runs programs in "
                       "Python; they may read it and its packages. Left alone: /usr/bin/python3.")),
        field("read", &TestingPlan::read)
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Folders programs may read"),
                   QT_TRANSLATE_NOOP("ui::FieldTexts",
                       "Folders that programs may read beside, one per line: packages, data, tool chains such "
                       "as ~/.cargo and ~/.rustup. Their programs are found.")),
    };
}

QList<PlanField<TestingPlan>> testingFields()
{
    return firstTestingFields() + furtherTestingFields();
}

} // namespace

const QList<FieldGroup> &programFieldGroups()
{
    static const QList<FieldGroup> groups{
        {QStringLiteral("program"), fieldsOfPart(&RunPlan::program, programFields())},
        {QStringLiteral("testing"), fieldsOfPart(&RunPlan::testing, testingFields())},
    };
    return groups;
}

} // namespace engine
