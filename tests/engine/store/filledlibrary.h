// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A library with something in each of its tables, and what every function that reads it says: for the tests of damage.

#include "engine/store/keptreplies.h"
#include "engine/store/library.h"
#include "engine/store/librarypriors.h"
#include "engine/store/sqlite/sharedtables.h"
#include "engine/types/events/runeventjson.h"
#include "engine/types/state/runsummary.h"
#include "tests/support/samplerun.h"

#include <QCryptographicHash>
#include <QFile>
#include <QMap>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QTemporaryDir>

namespace support {

inline const QStringList filledRuns{QStringLiteral("small"), QStringLiteral("large"), QStringLiteral("titled")};
inline const engine::LoopKey filledKey{QStringLiteral("profile"), QStringLiteral("ollama llama3"), QStringLiteral("refine")};

inline QList<engine::RunEvent> loopRun(const QString &name)
{
    using namespace engine;
    LoopResult loop;
    loop.loop = 1;
    loop.key = filledKey;
    loop.scores = loop.filtered = {0.3, 0.9};
    loop.threshold = 0.8;
    loop.costs.fill(100, 2);
    loop.latencies.fill(50, 2);
    return {{{name}, 1, 1000, RunStarted{{R"({"recipe":"refine"})"}, QStringLiteral("0")}}, {{name}, 2, 2000, LoopFinished{loop}}};
}

inline bool fill(engine::Library &library)
{
    using namespace engine;
    bool done = true;
    done &= library.append(sampleRun(filledRuns[0], 4)).result().has_value();
    done &= library.append(sampleRun(filledRuns[1], 30, QStringLiteral("A vampire's toothpaste should taste of garlic. ").repeated(120))).result().has_value();
    done &= library.append(sampleRun(filledRuns[2], 12).mid(0, 60)).result().has_value();
    done &= library.append(loopRun(QStringLiteral("loop"))).result().has_value();
    done &= library.rename({filledRuns[2]}, QStringLiteral("A name of its own")).result().has_value();
    done &= library.setPinned({filledRuns[2]}, true).result().has_value();
    for (int i = 0; i < 20; ++i)
        library.replies().keepReply("key-" + QByteArray::number(i), QByteArray("{\"reply\":") + QByteArray::number(i) + '}', 1000 + i);
    done &= library.withShared<void>([](SharedTables &shared) {
        for (int i = 0; i < 5; ++i)
            (void)shared.keepForecast({QStringLiteral("f%1").arg(i)}, "{\"usd\":" + QByteArray::number(i) + '}', 1000 + i);
        (void)shared.keepOutcome({QStringLiteral("f3")}, "{\"usd\":7}");
        return shared.keepExperience({{{QStringLiteral("small")}, QStringLiteral("seeding"), QStringLiteral("offline"), "{\"calls\":4}"},
            {{QStringLiteral("large")}, QStringLiteral("seeding"), QStringLiteral("offline"), "{\"calls\":9}"}}, 5000);
    }).result().has_value();
    return done;
}

/// What the reading functions say, by the name of the question; an error begins with "error: ".
using Answers = QMap<QString, QString>;

inline QString errorText(const engine::Error &error)
{
    // Missing is an answer like any other: something that was there is not missing without a reason.
    return (error.kind == engine::ErrorKind::Missing ? QStringLiteral("missing: ") : QStringLiteral("error: ")) + error.detail;
}

inline QString digestOf(const QList<engine::RunEvent> &events)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const engine::RunEvent &event : events)
        hash.addData(engine::encodeEvent(event));
    return QStringLiteral("%1 events %2").arg(events.size()).arg(QString::fromLatin1(hash.result().toHex()));
}

template <typename T, typename Text>
void answer(Answers &answers, const QString &question, const engine::Result<T> &result, Text &&text)
{
    answers.insert(question, result ? QString(text(*result)) : errorText(result.error()));
}

inline QString lineText(const engine::RunSummary &run)
{
    return QStringLiteral("%1|%2|%3|%4|%5|%6|%7|%8|%9").arg(run.name, run.recipe, engine::toName(run.status)).arg(run.pinned).arg(run.startedMs)
        .arg(run.lastMs).arg(run.candidates).arg(run.spent.microUsd).arg(run.bestPreview)
        + QStringLiteral("|%1|%2|%3|%4").arg(run.bestElo).arg(run.bestScore.value_or(-1)).arg(run.judged).arg(run.candidatesWanted.value_or(-1));
}

inline void askRun(Answers &answers, engine::Library &library, const QString &name)
{
    using namespace engine;
    const RunId run{name};
    const auto all = library.events(run, 0, 0).result();
    answer(answers, name + QStringLiteral(" events"), all, digestOf);
    answer(answers, name + QStringLiteral(" some events"), library.events(run, 20, 7).result(), digestOf);
    for (quint32 id = 1; id <= 30; ++id) {
        const QString number = QString::number(id);
        answer(answers, name + QStringLiteral(" text ") + number, library.contents(run, {{id}}).result(), [id](const auto &texts) { return texts.value({id}).text(); });
        answer(answers, name + QStringLiteral(" call ") + number, library.call(run, {id}).result(),
            [](const Call &call) { return QString::fromUtf8(encodeBody(CallStarted{call})); });
        answer(answers, name + QStringLiteral(" end ") + number, library.callEnd(run, {id}).result(),
            [](const CallEnd &end) { return QString::fromUtf8(encodeBody(CallFinished{end})); });
    }
    const auto matchesText = [](const QList<Match> &matches) {
        QString out;
        for (const Match &match : matches)
            out += QString::fromUtf8(encodeBody(MatchJudged{match}));
        return out;
    };
    answer(answers, name + QStringLiteral(" matches"), library.matches(run, {}).result(), matchesText);
    answer(answers, name + QStringLiteral(" some matches"), library.matches(run, {{1}, {2}, {3}}).result(), matchesText);
}

inline void askShared(Answers &answers, engine::Library &library)
{
    using namespace engine;
    answer(answers, QStringLiteral("spending"), library.withShared<SpendingBook>([](SharedTables &shared) { return shared.spending(); }).result(), [](const SpendingBook &book) {
        QString out;
        for (const auto &[day, money] : book.days)
            out += QStringLiteral("%1 %2;").arg(day).arg(money.microUsd);
        for (const auto &open : book.open)
            out += QStringLiteral("%1 %2 %3;").arg(open.run.value).arg(open.call.value).arg(open.reserved.microUsd);
        return out;
    });
    answer(answers, QStringLiteral("replies"), library.replies().count().result(), [](qint64 count) { return QString::number(count); });
    for (int i = 0; i < 20; ++i) {
        answer(answers, QStringLiteral("reply %1").arg(i), library.replies().findReply("key-" + QByteArray::number(i)).result(),
            [](const auto &reply) { return QString::fromUtf8(reply.value_or("none")); });
    }
    const auto priorText = [](const Prior &prior) { return QStringLiteral("%1 %2 %3").arg(prior.runs).arg(prior.updatedMs).arg(prior.courses.size()); };
    answer(answers, QStringLiteral("prior"), library.priors().prior(filledKey).result(), priorText);
    answer(answers, QStringLiteral("priors"), library.priors().all().result(), [&](const QList<Prior> &priors) {
        return priors.isEmpty() ? QStringLiteral("none") : QString::number(priors.size()) + priorText(priors.constFirst());
    });
    answer(answers, QStringLiteral("forecasts"), library.withShared<QList<SharedTables::Forecast>>([](SharedTables &shared) { return shared.forecasts(50); }).result(),
        [](const QList<SharedTables::Forecast> &all) {
            QString out;
            for (const auto &each : all)
                out += each.run.value + QString::fromUtf8(each.body + each.outcome);
            return out;
        });
    answer(answers, QStringLiteral("experience"), library.withShared<QList<SharedTables::Experience>>([](SharedTables &shared) { return shared.experience(50); }).result(),
        [](const QList<SharedTables::Experience> &all) {
            QString out;
            for (const auto &each : all)
                out += each.run.value + each.step + each.label + QString::fromUtf8(each.body);
            return out;
        });
}

inline Answers askAll(engine::Library &library)
{
    Answers answers;
    for (int round = 0; round < 2; ++round) { // the list is asked again: it may know more after reading
        const auto list = library.runs().result();
        bool damage = !list;
        if (!list)
            answers.insert(QStringLiteral("list"), errorText(list.error()));
        QStringList order;
        for (const engine::RunSummary &run : list.value_or(QList<engine::RunSummary>())) {
            answers.insert(QStringLiteral("line ") + run.run.value, run.damage.isEmpty() ? lineText(run) : QStringLiteral("error: library.db ") + run.damage);
            damage |= !run.damage.isEmpty();
            order.append(run.run.value);
        }
        answers.insert(QStringLiteral("list"), damage ? QStringLiteral("error: library.db ") + order.join(u',') : order.join(u','));
        if (round == 0) {
            for (const QString &run : filledRuns)
                askRun(answers, library, run);
            askShared(answers, library);
        }
    }
    return answers;
}

/// Runs SQL on the file behind the library's back; what was refused.
inline QString tamper(const QString &folder, const QStringList &statements)
{
    QString refused;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        database.setDatabaseName(folder + QStringLiteral("/library.db"));
        if (!database.open())
            refused = database.lastError().text();
        for (const QString &sql : statements) {
            QSqlQuery query(database);
            if (!query.exec(sql))
                refused += sql + query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
    return refused;
}

/// The files of the library in the folder, by their names.
inline QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    for (const char *name : {"library.db", "library.db-wal", "library.db-commits"}) {
        QFile file(folder + u'/' + QLatin1StringView(name));
        if (file.open(QIODevice::ReadOnly))
            files.insert(QLatin1StringView(name), file.readAll());
    }
    return files;
}

inline bool putFiles(const QString &folder, const QMap<QString, QByteArray> &files)
{
    for (const auto &[name, bytes] : files.asKeyValueRange()) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            return false;
    }
    return true;
}

} // namespace support
