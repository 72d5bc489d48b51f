// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/walk/simulation.h"

#include <QTest>

using namespace engine;

namespace {

const QByteArray small = "task: Say something\n"
                         "seed: 7\n"
                         "generator: {provider: ollama, model: m}\n"
                         "seeding: {count: 3}\n"
                         "evaluation: {matchesPerCandidate: 1}\n"
                         "stop: {candidates: 5}\n"
                         "concurrency: 2\n";

} // namespace

class tst_EvolveWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void show()
    {
        Simulation s(small, plainStory);
        s.start();
        s.run();
        qDebug().noquote() << s.story();
    }
};

QTEST_GUILESS_MAIN(tst_EvolveWalk)
#include "tst_evolvewalk.moc"
