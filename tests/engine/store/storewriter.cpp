// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes a long run into a library and says after each append up to where it is safe, until it is killed.

#include "engine/store/library.h"
#include "tests/support/samplerun.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto library = engine::Library::open(app.arguments().value(1));
    if (!library)
        return 1;
    const QList<engine::RunEvent> events = support::sampleRun(app.arguments().value(2), 1200);
    QList<std::pair<quint64, QFuture<engine::Result<>>>> waiting;
    for (qsizetype at = 0; at < events.size(); at += 7) {
        const QList<engine::RunEvent> batch = events.mid(at, 7);
        waiting.append({batch.constLast().seq, (*library)->append(batch)});
        while (waiting.size() > 5) {
            if (!waiting.constFirst().second.result())
                return 1;
            std::printf("%llu\n", static_cast<unsigned long long>(waiting.takeFirst().first));
            std::fflush(stdout);
        }
    }
    return 0;
}
