// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Checkpoints of OpenEvolve with changed programs and metadata: each is read, or refused with a sentence.

#include "engine/store/foreign/foreignrun.h"
#include "engine/types/events/runevent.h"
#include "engine/types/state/runstate.h"
#include "tests/fuzz/fuzzfolder.h"
#include "tests/support/mutator.h"

#include <QTest>

using namespace engine;

class TestCheckpointFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyCheckpointEndsWell()
    {
        const test::FuzzFolder folder;
        const QString sound = QStringLiteral("checkpoint_1/programs/b.json"), broken = QStringLiteral("checkpoint_1/programs/a.json"), metadata = QStringLiteral("checkpoint_1/metadata.json");
        const QByteArray program = "{\"id\":\"a\",\"code\":\"x = 1\",\"language\":\"python\",\"parent_id\":\"b\",\"generation\":1,\"timestamp\":1700000000.5,\"iteration_found\":2,\"metrics\":{\"combined_score\":0.5,\"accuracy\":0.25,\"note\":\"a text\",\"error\":\"\"},"
                                   "\"metadata\":{\"island\":1,\"model\":\"m-1\"},\"artifacts_json\":\"{\\\"stderr\\\": \\\"warned\\\", \\\"n\\\": [1, {\\\"b\\\": 2}]}\"}";
        const QByteArray best = "{\"best_program_id\":\"a\",\"last_iteration\":2,\"islands\":[[\"a\"],[\"b\"]]}";
        const QByteArray python = "{\"id\": \"c\", \"code\": \"\", \"metrics\": {\"combined_score\": NaN, \"x\": Infinity, \"y\": -Infinity}, \"timestamp\": 1e999, \"iteration_found\": -3, \"parent_id\": null, \"metadata\": {\"island\": 1e300}, \"artifacts_json\": \"[]\"}";
        folder.write(sound, "{\"id\":\"b\",\"code\":\"x = 0\",\"metrics\":{\"combined_score\":0.1}}");
        const test::Mutator mutator({program, best, python}, test::jsonWords() + QList<QByteArray>{"\"combined_score\":", "\"metadata\":", "\"artifacts_json\":", "\"parent_id\":\"a\",", "\"island\":1e300,"}, 32 * 1024);
        const QString problem = test::fuzz(QStringLiteral("checkpoints"), mutator, 1500, [&, turn = 0, wasMetadata = false](const QByteArray &bytes) mutable -> QString {
            const bool isMetadata = bytes.contains("best_program_id");
            if (turn == 0 || isMetadata || wasMetadata) {
                folder.write(broken, isMetadata ? program : bytes);
                folder.write(metadata, isMetadata ? bytes : best);
            } else {
                folder.write(broken, bytes);
            }
            wasMetadata = isMetadata;
            const QString path = folder.filePath(QStringLiteral("checkpoint_1"));
            const auto run = readOpenEvolveCheckpoint(path, {QStringLiteral("length")});
            if (!run)
                return run.error().detail.startsWith(folder.path()) && run.error().detail.size() < 1000 ? QString() : run.error().detail;
            if (run->programs.size() != 2)
                return QStringLiteral("its programs are lost");
            if (++turn % 20 != 0) // the rest reads further folders and resolves a configuration: slow
                return {};
            const auto archive = readForeignRun(path);
            if (!archive)
                return archive.error().detail;
            RunState state;
            for (const RunEvent &event : archive->events)
                state.apply(event);
            return state.candidates().size() == 2 && state.finished() ? QString() : QStringLiteral("its programs are lost");
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
};

QTEST_GUILESS_MAIN(TestCheckpointFuzz)
#include "tst_checkpointfuzz.moc"
