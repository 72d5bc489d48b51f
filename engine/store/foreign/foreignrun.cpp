// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/foreign/foreignrun.h"

#include "engine/base/random.h"
#include "engine/base/regularfile.h"
#include "engine/config/fields/edit.h"
#include "engine/config/resolution/resolve.h"
#include "engine/document/literal.h"
#include "engine/evaluators/programs/taskimport.h"
#include "engine/types/events/candidate.h"
#include "engine/types/events/runevent.h"
#include "engine/types/plan/figures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

/// The checkpoint: the folder itself, else the latest one below it.
QString checkpointIn(const QString &path)
{
    if (QFileInfo(path + s("/programs")).isDir())
        return path;
    QString latest;
    int most = -1;
    for (const char *below : {"", "/checkpoints", "/openevolve_output/checkpoints"}) {
        const QDir folder(path + QLatin1StringView(below));
        for (const QString &name : folder.entryList({s("checkpoint_*")}, QDir::Dirs)) {
            const int number = name.section(u'_', -1).toInt();
            if (number > most && QFileInfo(folder.filePath(name) + s("/programs")).isDir()) {
                most = number;
                latest = folder.filePath(name);
            }
        }
    }
    return latest;
}

bool isDatabase(const QString &path)
{
    const auto file = openRegularFile(path); // does not block on a pipe
    return file && (*file)->read(15) == "SQLite format 3";
}

/// ShinkaEvolve's database of programs in this folder; its database of prompts does not count.
QString databaseBeside(const QDir &folder)
{
    static const QStringList names{s("programs.sqlite"), s("evolution_db.sqlite"), s("evolution.db"), s("*.sqlite"), s("*.db")};
    for (const QString &pattern : names) {
        for (const QString &name : folder.entryList({pattern}, QDir::Files | QDir::Readable, QDir::Name)) {
            if (!name.startsWith(u"prompts.") && isDatabase(folder.filePath(name)))
                return folder.filePath(name);
        }
    }
    return {};
}

/// In the folder, else in one of its subfolders, latest first.
QString databaseIn(const QString &path)
{
    const QDir folder(path);
    if (const QString here = databaseBeside(folder); !here.isEmpty())
        return here;
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time)) {
        if (const QString below = databaseBeside(QDir(folder.filePath(name))); !below.isEmpty())
            return below;
    }
    return {};
}

/// The task folder of a run: one of its parent folders.
std::optional<TaskImport> taskAround(const QString &path)
{
    QString at = QFileInfo(path).absoluteFilePath();
    for (int i = 0; i < 6; ++i) {
        if (auto task = importTask(at))
            return *task;
        at = QFileInfo(at).path();
    }
    return {};
}

QStringList featuresAround(const QString &path)
{
    const auto task = taskAround(path);
    return task ? valueAt(task->config, s("population.features")).toStringList() : QStringList{s("length"), s("edits")};
}

RunConfig importedConfig(const ForeignRun &run)
{
    RunConfig config;
    const auto task = taskAround(run.folder);
    if (task)
        config = task->config;
    else
        config = withValue(config, s("task"), QStringLiteral("Improve the program (imported from %1).").arg(run.system));
    if (!task && !run.language.isEmpty())
        config = withValue(config, s("program.language"), programLanguage(run.language));
    config = withValue(config, s("name"), QStringLiteral("%1: %2").arg(run.system, QFileInfo(run.folder).fileName()));
    config = withValue(config, s("importedFrom"), run.system);
    config = withValue(config, s("stop.candidates"), qint64(run.programs.size()));
    return freeze(config);
}

/// Sorts parents before children, otherwise in the order found.
void sortByBirth(QList<ForeignProgram> &programs)
{
    std::stable_sort(programs.begin(), programs.end(), [](const ForeignProgram &a, const ForeignProgram &b) {
        return std::tie(a.order, a.bornSeconds) < std::tie(b.order, b.bornSeconds);
    });
}

qint64 bornMs(const ForeignProgram &program)
{
    return qint64(std::clamp(program.bornSeconds * 1000, 0.0, double(latestMs)));
}

bool counts(const ForeignProgram &program)
{
    return program.correct && program.score;
}

/// Maps scores to ratings: one standard deviation of the
/// scores is one logit. Programs without a score come after all others.
QList<Rating> ratingsOf(const QList<ForeignProgram> &programs)
{
    double sum = 0, squares = 0, lowest = 0;
    int count = 0;
    for (const ForeignProgram &program : programs) {
        if (!counts(program))
            continue;
        sum += *program.score;
        squares += *program.score * *program.score;
        lowest = count++ ? std::min(lowest, *program.score) : *program.score;
    }
    const double mean = count ? sum / count : 0, deviation = count ? std::sqrt(std::max(0.0, squares / count - mean * mean)) : 0;
    const auto place = [&](double score) { return deviation > 0 && std::isfinite(deviation) ? (score - mean) / deviation : 0; };
    QList<Rating> ratings;
    for (qsizetype i = 0; i < programs.size(); ++i) {
        const double z = counts(programs[i]) ? place(*programs[i].score) : std::min(-3.0, place(lowest) - 1);
        ratings << Rating{{quint32(i + 1)}, std::round((eloMean + eloPerLogit * z) * 10) / 10, 0, 0};
    }
    return ratings;
}

/// Creates the events in order.
class EventWriter
{
public:
    EventWriter(ForeignRun run)
        : m_run(std::move(run))
    {
        sortByBirth(m_run.programs);
        for (qsizetype i = 0; i < m_run.programs.size(); ++i)
            m_ids.insert(m_run.programs[i].id, {quint32(i + 1)});
        m_generations.resize(m_run.programs.size());
    }

    Archive write()
    {
        Archive archive;
        const RunConfig config = importedConfig(m_run);
        archive.run = nameOf(config);
        archive.title = QStringLiteral("%1: %2").arg(m_run.system, QFileInfo(m_run.folder).fileName());
        m_atMs = bornMs(m_run.programs.constFirst());
        add(RunStarted{config, QStringLiteral(VALDA_VERSION)});
        for (qsizetype i = 0; i < m_run.programs.size(); ++i)
            addProgram(i);
        add(RatingsChanged{ratingsOf(m_run.programs)});
        add(RunFinished{EndReason::Stopped, best(), QStringLiteral("imported from %1").arg(m_run.system)});
        archive.events = std::move(m_events);
        for (RunEvent &event : archive.events)
            event.run = archive.run;
        return archive;
    }

private:
    RunId nameOf(const RunConfig &config) const
    {
        QByteArray all = config.json;
        for (const ForeignProgram &program : m_run.programs)
            all += program.id.toUtf8();
        return {QStringLiteral("%1-%2").arg(m_run.system, QString::number(fnv1a({all.constData(), size_t(all.size())}), 36).left(8))};
    }

    void add(EventBody body)
    {
        m_events << RunEvent{{}, quint64(m_events.size()) + 1, m_atMs, std::move(body)};
    }

    void addProgram(qsizetype index)
    {
        const ForeignProgram &program = m_run.programs[index];
        m_atMs = std::max(m_atMs, bornMs(program));
        Candidate candidate;
        candidate.id = {quint32(index + 1)};
        candidate.parents = parentsOf(program, candidate.id);
        candidate.step = candidate.parents.isEmpty() ? Step::Seeding : candidate.parents.size() > 1 ? Step::Crossover : Step::Mutation;
        for (const CandidateId parent : std::as_const(candidate.parents))
            m_generations[index] = std::max(m_generations[index], m_generations[parent.value - 1]);
        candidate.generation = ++m_generations[index];
        candidate.generator = program.generator.isEmpty() ? m_run.system : program.generator;
        candidate.parts = program.code;
        candidate.island = program.island;
        candidate.change = candidate.parents.isEmpty() ? s("initial") : s("full");
        add(CandidateBorn{candidate});
        addReport(program, candidate.id);
    }

    void addReport(const ForeignProgram &program, CandidateId id)
    {
        TestReport report;
        report.candidate = id;
        report.correct = counts(program);
        report.failure = report.correct || !program.failure.isEmpty() ? program.failure : QStringLiteral("it has no score");
        report.score = program.score.value_or(0);
        report.metrics = program.metrics;
        report.feedback = program.feedback;
        report.artifacts = program.artifacts;
        add(CandidateTested{report});
        if (report.correct)
            add(CandidateScored{id, report.score, {}});
    }

    QList<CandidateId> parentsOf(const ForeignProgram &program, CandidateId child) const
    {
        QList<CandidateId> parents;
        const CandidateId parent = m_ids.value(program.parent);
        if (parent && parent < child)
            parents << parent;
        return parents;
    }

    CandidateId best() const
    {
        const CandidateId named = m_ids.value(m_run.best);
        if (named && counts(m_run.programs[named.value - 1]))
            return named;
        const auto better = [](const ForeignProgram &a, const ForeignProgram &b) { return counts(a) != counts(b) ? counts(b) : counts(a) && *a.score < *b.score; };
        const auto found = std::max_element(m_run.programs.begin(), m_run.programs.end(), better);
        return counts(*found) ? CandidateId{quint32(found - m_run.programs.begin() + 1)} : CandidateId();
    }

    ForeignRun m_run;
    QHash<QString, CandidateId> m_ids;
    QList<int> m_generations;
    QList<RunEvent> m_events;
    qint64 m_atMs = 0;
};

} // namespace

bool isForeignRun(const QString &path)
{
    return QFileInfo(path).isDir() ? !checkpointIn(path).isEmpty() || !databaseIn(path).isEmpty() : isDatabase(path);
}

Result<Archive> archiveOf(ForeignRun run)
{
    if (run.programs.isEmpty())
        return fail(ErrorKind::BadConfig, QStringLiteral("%1: there is no program in it").arg(run.folder));
    return EventWriter(std::move(run)).write();
}

Result<Archive> readForeignRun(const QString &path)
{
    const QString checkpoint = QFileInfo(path).isDir() ? checkpointIn(path) : QString();
    Result<ForeignRun> run = !checkpoint.isEmpty() ? readOpenEvolveCheckpoint(checkpoint, featuresAround(checkpoint))
                                                  : readShinkaDatabase(QFileInfo(path).isDir() ? databaseIn(path) : path);
    if (!run)
        return fail(run.error());
    return archiveOf(std::move(*run));
}

} // namespace engine
