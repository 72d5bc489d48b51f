#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds one example of each kind to a copy of the tree: a provider, an
evaluator, an event, a page, a role, a plan field and a command.

Exit code 1 when an example touches more files than its goal allows, when
docs/how-to-add.md gives another number, or when a file does not compile.
Without --build nothing is compiled. Headers and sources count one by one;
CMakeLists.txt, tests, translations and documents do not count.
"""
import argparse
import json
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import tree

HEAD = ("// SPDX-FileCopyrightText: 2026 The Valda authors\n"
        "// SPDX-License-Identifier: GPL-3.0-or-later\n")
NOOP = 'QT_TRANSLATE_NOOP("ui::{0}", "{1}")'

# {kind: (most files, {file: text of a new file, or [(anchor, inserted
# before it)]})}. An anchor is a text that the file has at least once; the
# first place counts.
EXAMPLES = {
    "provider": (2, {
        "engine/providers/dialects/samplecodec.cpp": """
#include "engine/providers/dialects/openaichatcodec.h"
#include "engine/types/plan/modelinfo.h"

namespace engine {

/// The example: the dialect of another class, with its own list of models.
class SampleCodec final : public ChatCodec
{
public:
    [[nodiscard]] QByteArray name() const override { return "sample"; }
    [[nodiscard]] WireRequest encode(const CompletionRequest &request, const ModelQuirks &quirks) const override
    {
        return m_chat.encode(request, quirks);
    }
    [[nodiscard]] std::unique_ptr<ReplyDecoder> decoder(const CompletionRequest &request) const override
    {
        return m_chat.decoder(request);
    }
    [[nodiscard]] QByteArray modelsPath() const override { return "/sample-models"; }
    [[nodiscard]] Result<QList<ModelInfo>> decodeModels(QByteArrayView body) const override { return m_chat.decodeModels(body); }

private:
    OpenAiChatCodec m_chat;
};

std::shared_ptr<const ChatCodec> sampleCodec() { return std::make_shared<SampleCodec>(); }

} // namespace engine
""",
        "engine/providers/dialects/service.cpp": [
            ("namespace {\n",
             "std::shared_ptr<const ChatCodec> sampleCodec();\n\n"),
            ('        {{.kind = s("openai-compatible")',
             '        {{.kind = s("sample"), .name = s("Sample"),'
             ' .address = s("https://api.sample.test"),'
             ' .vendor = s("sample"), .keyVariable = s("SAMPLE_KEY")},\n'
             '         sampleCodec},\n')],
    }),
    "evaluator": (2, {
        "engine/assessment/samplekind.cpp": """
#include "engine/assessment/evaluatorkind.h"

namespace engine {

namespace {

Assessment assessSample(const EvaluatorPlan &plan, const QString &text)
{
    Assessment read;
    read.passed = text.endsWith(plan.settings.value(QStringLiteral("ending")).toString());
    read.score = read.passed ? 1 : 0;
    return read;
}

} // namespace

EvaluatorKind sampleKind()
{
    EvaluatorKind kind;
    kind.name = QStringLiteral("sample");
    kind.title = QT_TRANSLATE_NOOP3("ui::FieldTexts", "Ending", "kind of an evaluator");
    kind.fields = {
        freeField<EvaluatorPlan>("ending", FieldType::Text, QString())
            .named(QT_TRANSLATE_NOOP("ui::FieldTexts", "Ending"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How the text must end.")),
    };
    kind.assess = assessSample;
    return kind;
}

} // namespace engine
""",
        "engine/assessment/evaluatorkind.cpp": [
            ("\nconst QList<EvaluatorKind> &evaluatorKindTable()",
             "EvaluatorKind sampleKind();\n"),
            ("lengthKind(), regexKind()", "sampleKind(), ")],
    }),
    "event": (4, {
        "engine/types/events/runevent.h": [
            ("\nusing EventBody = ", """
/// The example: a note on a candidate. (session/runnotes)
struct SampleNoted {
    CandidateId candidate;
    QString text;
    bool operator==(const SampleNoted &) const = default;

    static constexpr fields::Key name{"sampleNoted"};
    template <typename F>
    static void eachField(F &&field)
    {
        field(fields::Key("candidate"), &SampleNoted::candidate);
        field(fields::Key("text"), &SampleNoted::text);
    }
};
"""), ("CallQueued, CallDropped>;", "SampleNoted, ")],
        "engine/types/state/runstate.cpp": [
            ("        [&](const RunFinished &body) {",
             "        [](const SampleNoted &) { },\n")],
        "engine/session/runnotes.cpp": [
            ("    m_core.emitEvent(CandidateMigrated{id, island});",
             '    m_core.emitEvent(SampleNoted{id, QStringLiteral("x")});'
             "\n")],
        "ui/models/eventtexts.cpp": [
            ("    case kindOf<StopRequested>()",
             '    case kindOf<SampleNoted>(): return tr("%1: %2")'
             ".arg(candidateName(row.first), row.text);\n")],
    }),
    "page": (3, {
        "ui/shell/samplepage.h": """#pragma once

#include <QLabel>

namespace ui {

class OpenRun;

/// The example: a page of the window.
class SamplePage final : public QLabel
{
public:
    explicit SamplePage(OpenRun *run);
};

} // namespace ui
""",
        "ui/shell/samplepage.cpp": """#include "ui/shell/samplepage.h"

#include "ui/models/openrun.h"

namespace ui {

SamplePage::SamplePage(OpenRun *run)
{
    setText(run->run().value);
}

} // namespace ui
""",
        "ui/shell/pagetable.cpp": [
            ("\n#include <algorithm>",
             '#include "ui/shell/samplepage.h"\n'),
            ('        {Mode::Export, "export"',
             '        {Mode("sample"), "start",'
             ' QT_TRANSLATE_NOOP3("ui::WindowMenus", "S&ample", "mode"),\n'
             '         QT_TRANSLATE_NOOP("ui::WindowMenus", "An example"),\n'
             "         [](Pages &pages) -> QWidget * { return new"
             " SamplePage(pages.run()); }},\n")],
    }),
    "role": (3, {
        "engine/types/plan/step.h": [
            (" };\n\n/// What a step asks", ", Sample")],
        "engine/types/plan/steptable.cpp": [
            ("};\n\n} // namespace\n",
             '    {Step::Sample, QLatin1StringView("sample"),'
             ' {QT_TRANSLATE_NOOP("ui::ErrorText", "Sample"), ""}, "",\n'
             "     StepAim::Verdict, &settingsOf<&RunPlan::evaluation>,"
             ' nullptr, "first", "first"},\n')],
        "engine/steps/samplestep.cpp": """
#include "engine/types/plan/runplan.h"

namespace engine {

/// The example: the generators that the role asks.
QList<GeneratorPlan> sampleGenerators(const RunPlan &plan) { return plan.step(Step::Sample).generators; }

} // namespace engine
""",
    }),
    "plan field": (2, {
        "engine/types/plan/runplan.h": [
            ("    int archive = 10;", "    int sample = 3;\n")],
        "engine/config/fields/runfields.cpp": [
            ('        field("archive", &PopulationPlan::archive)',
             '        field("sample", &PopulationPlan::sample)'
             '.within(0, 10, "candidates")\n            .named('
             + NOOP.format("FieldTexts", "Sample") + ",\n                "
             + NOOP.format("FieldTexts", "An example.") + "),\n")],
    }),
    "command": (2, {
        "app/cli/listcommands.cpp": [
            ("QList<Command> listFamily()",
             "static CommandValue sampleCommand(const Options &options,"
             " Terminal &)\n{\n    return plain(options.value(QStringLiteral("
             '"sample")).toUtf8());\n}\n\n'),
            ('        {"runs", "runs",',
             '        {"sample", "sample [--sample X]", "an example",'
             ' "common sample", Arguments::None, sampleCommand},\n')],
        "app/cli/options.cpp": [
            ('    OptionHelp{QLatin1StringView("verify")',
             '    OptionHelp{QLatin1StringView("sample"),'
             ' QLatin1StringView("X"), QLatin1StringView("an example"),'
             ' QLatin1StringView("sample"), {}},\n')],
    }),
}
# Files that must still compile although no example touches them: they have
# a case for each member of a table.
ALSO = ["engine/types/events/runeventjson.cpp",
        "engine/providers/offline/offlineprovider.cpp",
        "engine/session/tally.cpp", "ui/models/eventrow.cpp"]


def add(root, changes):
    """Makes the changes of one example below `root`."""
    for path, change in changes.items():
        file = root / path
        if isinstance(change, str):
            if file.exists():
                raise SystemExit(f"{path} exists already")
            file.write_text(HEAD + change, encoding="utf-8")
            continue
        text = file.read_text(encoding="utf-8")
        for anchor, inserted in change:
            if anchor not in text:
                raise SystemExit(f"{path} has no {anchor!r} any more")
            text = text.replace(anchor, inserted + anchor, 1)
        file.write_text(text, encoding="utf-8")


def written_numbers(text):
    """{kind: number of files} in the table of docs/how-to-add.md."""
    return {name: int(number) for name, number in
            re.findall(r"^\| ([a-z ]+) \| (\d+) \|", text, re.MULTILINE)}


def misses(written):
    """Sentences about examples that touch more files than they may."""
    for kind, (goal, changes) in EXAMPLES.items():
        if len(changes) > goal:
            yield f"{kind}: {len(changes)} files, goal {goal}"
        if written.get(kind) != len(changes):
            yield (f"{kind}: docs/how-to-add.md says {written.get(kind)}, "
                   f"the example touches {len(changes)}")


def flags_of(build, top):
    """Flags that compile a source of engine, ui or app."""
    target = {"engine": "valda_engine.dir", "ui": "valda_ui.dir",
              "app": "app/CMakeFiles/valda.dir"}[top]
    with open(build / "compile_commands.json", encoding="utf-8") as file:
        for entry in json.load(file):
            if target in entry["command"]:
                words = shlex.split(entry["command"])
                first = next(i for i, w in enumerate(words)
                             if w.endswith(("c++", "g++", "clang++")))
                return words[first:words.index("-o")]
    raise SystemExit(f"{build} has no source of {top}; configure it first")


def compiled(root, build, path):
    """The compiler's messages for one source of the copy; empty: none."""
    words = flags_of(build, path.split("/")[0])
    old, new = f"-I{tree.ROOT}", f"-I{root}"
    words = [new if word == old else word for word in words]
    words += ["-fsyntax-only", "-Werror", "-x", "c++", str(root / path)]
    done = subprocess.run(words, capture_output=True, text=True, cwd=build,
                          check=False)
    return done.stderr if done.returncode else ""


def check_compiles(root, build):
    """True when every touched source compiles, with all examples in."""
    sources = [p for _, changes in EXAMPLES.values() for p in changes
               if p.endswith(".cpp")] + ALSO
    with ThreadPoolExecutor(2) as pool:
        found = pool.map(lambda path: compiled(root, build, path), sources)
    wrong = [text for text in found if text]
    print("".join(wrong), file=sys.stderr, end="")
    return not wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, help="compile with its flags")
    build = parser.parse_args().build
    wrong = list(misses(written_numbers(tree.read("docs/how-to-add.md"))))
    print("\n".join(wrong), file=sys.stderr, end="\n" if wrong else "")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for top in tree.PRODUCT:
            shutil.copytree(tree.ROOT / top, root / top)
        for _, changes in EXAMPLES.values():
            add(root, changes)
        fine = not build or check_compiles(root, build.resolve())
    for kind, (goal, changes) in EXAMPLES.items():
        print(f"{kind:12} {len(changes)} files (goal {goal})")
    return 1 if wrong or not fine else 0


if __name__ == "__main__":
    sys.exit(main())
