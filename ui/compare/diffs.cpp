// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/diffs.h"

#include "engine/base/offthread.h"
#include "ui/widgets/onresult.h"


namespace ui {

Diffs::Diffs(QObject *parent) :
    QObject(parent)
{
}

Diffs::~Diffs()
{
    stopAll();
}

void Diffs::want(const QList<Pair> &pairs, const QHash<engine::CandidateId, QString> &texts, DiffOptions options)
{
    if (options != m_options) {
        m_options = options;
        forget();
    }
    const auto unwanted = [&pairs](const auto &it) { return !pairs.contains(it.key()); };
    const QList<Pair> running = m_jobs.keys();
    for (const Pair &pair : running) {
        if (!pairs.contains(pair))
            stop(pair);
    }
    m_diffs.removeIf(unwanted);
    for (const Pair &pair : pairs) {
        const auto a = texts.constFind(pair.first), b = texts.constFind(pair.second);
        if (!m_diffs.contains(pair) && !m_jobs.contains(pair) && a != texts.cend() && b != texts.cend())
            start(pair, *a, *b);
    }
}

void Diffs::forget()
{
    stopAll();
    m_diffs.clear();
}

const WordDiff *Diffs::find(engine::CandidateId a, engine::CandidateId b) const
{
    const auto found = m_diffs.constFind({a, b});
    return found == m_diffs.cend() ? nullptr : &*found;
}

void Diffs::start(Pair pair, const QString &a, const QString &b)
{
    Job job{.number = ++m_jobsStarted};
    const auto work = [a, b, options = m_options, stop = job.stop.get_token()] { return diffWords(a, b, options, stop); };
    onResult(this, engine::offThread(work), [this, pair, number = job.number](const std::optional<WordDiff> &diff) {
        const auto running = m_jobs.constFind(pair);
        if (!diff || running == m_jobs.cend() || running->number != number)
            return;
        m_jobs.erase(running);
        m_diffs.insert(pair, *diff);
        Q_EMIT changed();
    });
    m_jobs.insert(pair, job);
}

void Diffs::stop(Pair pair)
{
    m_jobs.take(pair).stop.request_stop();
}

void Diffs::stopAll()
{
    const QList<Pair> running = m_jobs.keys();
    for (const Pair &pair : running)
        stop(pair);
}

} // namespace ui
