// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/priortable.h"

#include "engine/rating/experience.h"
#include "engine/store/records/priorjson.h"
#include "engine/store/sqlite/database.h"

#include <algorithm>

namespace engine {

namespace {

/// SQLite would bind a null QString as NULL.
QString bound(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

QVariantList valuesOf(const LoopKey &key)
{
    return {bound(key.taskType), bound(key.model), bound(key.operator_)};
}

QByteArray encodeCourse(const QList<double> &course)
{
    QByteArray text;
    for (const double score : course)
        text += (text.isEmpty() ? "" : " ") + QByteArray::number(score, 'g', 17);
    return text;
}

QList<double> decodeCourse(const QByteArray &text)
{
    QList<double> course;
    for (const QByteArray &score : text.split(' '))
        course.append(score.toDouble());
    return course;
}

} // namespace

Result<> PriorTable::prepare(Database &database)
{
    m_database = &database;
    const QStringList keys{QStringLiteral("task_type"), QStringLiteral("model"), QStringLiteral("operator")};
    if (Result<> ready = m_priors.prepare(database, {QStringLiteral("prior"), Marks::Priors, keys + QStringList{QStringLiteral("body")}, 3}); !ready)
        return ready;
    const QStringList courseColumns = keys + QStringList{QStringLiteral("nr"), QStringLiteral("best")};
    return m_courses.prepare(database, {QStringLiteral("prior_course"), Marks::Courses, courseColumns, 4, 3});
}

Result<Prior> PriorTable::find(const LoopKey &key)
{
    Prior prior;
    prior.key = key;
    const auto row = m_priors.find(valuesOf(key));
    if (!row)
        return fail(row.error());
    if (!*row)
        return prior;
    if (const Result<> read = decodePriorBody((**row)[3].toByteArray(), prior); !read)
        return fail(read.error());
    if (const Result<> read = readCourses(prior); !read)
        return fail(read.error());
    return prior;
}

Result<> PriorTable::readCourses(Prior &prior)
{
    const auto rows = m_courses.some(valuesOf(prior.key));
    if (!rows)
        return fail(rows.error());
    for (const SealedTable::Row &row : *rows)
        prior.courses.append(decodeCourse(row[4].toByteArray()));
    return {};
}

Result<QList<Prior>> PriorTable::all(bool courses)
{
    const auto rows = m_priors.all();
    if (!rows)
        return fail(rows.error());
    QList<Prior> priors;
    for (const SealedTable::Row &row : *rows) {
        Prior prior;
        prior.key = {row[0].toString(), row[1].toString(), row[2].toString()};
        Result<> read = decodePriorBody(row[3].toByteArray(), prior);
        if (read && courses)
            read = readCourses(prior);
        if (!read)
            return fail(read.error());
        priors.append(std::move(prior));
    }
    return priors;
}

Result<> PriorTable::learn(const LoopResult &loop, qint64 atMs)
{
    if (loop.scores.isEmpty())
        return {};
    Result<Prior> prior = find(loop.key);
    if (!prior)
        return fail(prior.error());
    engine::learn(*prior, loop);
    prior->updatedMs = atMs;
    if (Result<> done = write(*prior); !done)
        return done;
    return addCourse(loop.key, prior->courses.constLast());
}

Result<> PriorTable::write(const Prior &prior)
{
    return m_priors.write(valuesOf(prior.key) + QVariantList{encodePriorBody(prior)});
}

Result<> PriorTable::addCourse(const LoopKey &key, const QList<double> &course)
{
    if (course.isEmpty())
        return {};
    const QVariantList values = valuesOf(key);
    const auto kept = m_courses.some(values);
    if (!kept)
        return fail(kept.error());
    const qint64 number = (kept->isEmpty() ? 0 : kept->constLast()[3].toLongLong()) + 1;
    Result<> done = m_courses.write(values + QVariantList{number, encodeCourse(course)});
    for (auto row = kept->begin(); done && row != kept->end() && (*row)[3].toLongLong() <= number - coursesKept; ++row)
        done = m_courses.remove(row->first(4));
    return done;
}

Result<> PriorTable::replace(const Prior &prior)
{
    Result<> done = remove(prior.key);
    if (done)
        done = write(prior);
    for (auto course = prior.courses.begin(); done && course != prior.courses.end(); ++course)
        done = addCourse(prior.key, *course);
    return done;
}

Result<> PriorTable::remove(const LoopKey &key)
{
    const auto rows = m_courses.some(valuesOf(key));
    if (!rows)
        return fail(rows.error());
    Result<> done = m_priors.remove(valuesOf(key));
    for (auto row = rows->begin(); done && row != rows->end(); ++row)
        done = m_courses.remove(row->first(4));
    return done;
}

Result<> PriorTable::clear()
{
    const Result<> done = m_priors.clear();
    return done ? m_courses.clear() : done;
}

QStringList PriorTable::damage()
{
    QStringList damage;
    for (SealedTable *table : {&m_priors, &m_courses}) {
        if (const Result<> whole = table->trusted(); !whole)
            damage.append(whole.error().detail);
    }
    return damage;
}

Result<> PriorTable::takeOver(PriorTable &from)
{
    Result<> done;
    for (const auto &[to, source] : {std::pair(&m_priors, &from.m_priors), std::pair(&m_courses, &from.m_courses)}) {
        const QList<SealedTable::Row> rows = source->salvaged();
        for (auto row = rows.begin(); done && row != rows.end(); ++row)
            done = to->write(*row);
    }
    return done;
}

void PriorTable::dropCaches()
{
    m_priors.forget();
    m_courses.forget();
}

Result<> PriorTable::take(const QList<Prior> &priors, bool merge)
{
    Transaction transaction(*m_database);
    Result<> done = transaction.begun();
    for (auto taken = priors.begin(); done && taken != priors.end(); ++taken) {
        Result<Prior> there = find(taken->key);
        if (!there)
            return fail(there.error());
        if (merge)
            mergePrior(*there, *taken);
        done = replace(merge ? *there : *taken);
    }
    return done ? transaction.commit() : done;
}

Result<> PriorTable::forget(const std::optional<LoopKey> &key)
{
    Transaction transaction(*m_database);
    Result<> done = transaction.begun();
    if (done && key)
        done = remove(*key);
    if (done && !key)
        done = clear();
    return done ? transaction.commit() : done;
}

} // namespace engine
