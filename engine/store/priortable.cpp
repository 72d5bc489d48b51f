// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/priortable.h"

#include "engine/rating/experience.h"
#include "engine/store/database.h"
#include "engine/store/priorjson.h"

#include <algorithm>

namespace engine {

namespace {

/// A null QString would be bound as NULL.
QString bound(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

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
    const QString where = QStringLiteral(" WHERE task_type = ? AND model = ? AND operator = ?");
    const std::pair<Statement *, QString> statements[] = {
        {&m_find, QStringLiteral("SELECT body FROM prior") + where},
        {&m_all, QStringLiteral("SELECT task_type, model, operator, body FROM prior ORDER BY task_type, model, operator")},
        {&m_write, QStringLiteral("INSERT OR REPLACE INTO prior (task_type, model, operator, body) VALUES (?, ?, ?, ?)")},
        {&m_remove, QStringLiteral("DELETE FROM prior") + where},
        {&m_courses, QStringLiteral("SELECT best FROM prior_course") + where + QStringLiteral(" ORDER BY nr")},
        {&m_newest, QStringLiteral("SELECT coalesce(max(nr), 0) FROM prior_course") + where},
        {&m_addCourse, QStringLiteral("INSERT INTO prior_course (task_type, model, operator, nr, best) VALUES (?, ?, ?, ?, ?)")},
        {&m_thin, QStringLiteral("DELETE FROM prior_course") + where + QStringLiteral(" AND nr <= ?")},
        {&m_removeCourses, QStringLiteral("DELETE FROM prior_course") + where},
    };
    for (const auto &[statement, sql] : statements) {
        if (Result<> ready = statement->prepare(database.handle(), sql); !ready)
            return ready;
    }
    return {};
}

Result<Prior> PriorTable::find(const LoopKey &key)
{
    Prior prior;
    prior.key = key;
    if (const Result<> ran = m_find.run(bound(key.taskType), bound(key.model), bound(key.operator_)); !ran)
        return fail(ran.error());
    const Result<bool> found = m_find.next();
    if (!found)
        return fail(found.error());
    const QByteArray body = *found ? m_find.bytes(0) : QByteArray();
    m_find.finish();
    if (body.isEmpty())
        return prior;
    if (const Result<> read = decodePriorBody(body, prior); !read)
        return fail(read.error());
    if (const Result<> read = readCourses(prior); !read)
        return fail(read.error());
    return prior;
}

Result<> PriorTable::readCourses(Prior &prior)
{
    const LoopKey &key = prior.key;
    if (Result<> ran = m_courses.run(bound(key.taskType), bound(key.model), bound(key.operator_)); !ran)
        return ran;
    for (;;) {
        const Result<bool> more = m_courses.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        prior.courses.append(decodeCourse(m_courses.bytes(0)));
    }
}

Result<QList<Prior>> PriorTable::all(bool courses)
{
    QList<Prior> priors;
    if (const Result<> ran = m_all.run(); !ran)
        return fail(ran.error());
    for (;;) {
        const Result<bool> more = m_all.next();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        Prior prior;
        prior.key = {m_all.text(0), m_all.text(1), m_all.text(2)};
        if (const Result<> read = decodePriorBody(m_all.bytes(3), prior); !read)
            return fail(read.error());
        priors.append(std::move(prior));
    }
    for (auto prior = priors.begin(); courses && prior != priors.end(); ++prior) {
        if (const Result<> read = readCourses(*prior); !read)
            return fail(read.error());
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
    return m_write.run(bound(prior.key.taskType), bound(prior.key.model), bound(prior.key.operator_), encodePriorBody(prior));
}

Result<> PriorTable::addCourse(const LoopKey &key, const QList<double> &course)
{
    if (course.isEmpty())
        return {};
    const QString type = bound(key.taskType), model = bound(key.model), recipe = bound(key.operator_);
    if (Result<> ran = m_newest.run(type, model, recipe); !ran)
        return ran;
    const Result<bool> found = m_newest.next();
    if (!found)
        return fail(found.error());
    const qint64 number = (*found ? m_newest.integer(0) : 0) + 1;
    m_newest.finish();
    if (Result<> done = m_addCourse.run(type, model, recipe, number, encodeCourse(course)); !done)
        return done;
    return m_thin.run(type, model, recipe, number - coursesKept);
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
    const QString type = bound(key.taskType), model = bound(key.model), recipe = bound(key.operator_);
    if (Result<> done = m_remove.run(type, model, recipe); !done)
        return done;
    return m_removeCourses.run(type, model, recipe);
}

} // namespace engine
