// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/pipeline/pipelinemodel.h"

#include "ui/configure/document/configdocument.h"
#include "ui/configure/document/fieldtexts.h"
#include "ui/configure/document/programscope.h"
#include "ui/errortext.h"
#include "ui/widgets/format.h"

namespace ui {

namespace {

bool isStep(const QString &id) { return engine::stepNames().contains(id); }

/// `now` with the contents that rows with the same id had in `before`.
QList<PipelineRow> withPlacesOf(const QList<PipelineRow> &before, QList<PipelineRow> now)
{
    for (PipelineRow &row : now) {
        const auto known = std::find_if(before.begin(), before.end(), [&row](const PipelineRow &old) { return old.id == row.id; });
        if (known != before.end())
            row = *known;
    }
    return now;
}

} // namespace

PipelineModel::PipelineModel(ConfigDocument *document, QObject *parent) :
    RowsModel(parent),
    m_document(document)
{
    refresh();
    connect(document, &ConfigDocument::changed, this, &PipelineModel::refresh);
}

QString PipelineModel::placeOf(const QString &path)
{
    const QString first = path.section(u'.', 0, 0).section(u'[', 0, 0);
    if (path == u"program.language")
        return QStringLiteral("task");
    if (isStep(first) || first == u"program" || first == u"testing" || first == u"evaluators" || first == u"population" || first == u"budget")
        return first;
    if (first == u"embedding" || first == u"bandit" || first == u"control")
        return QStringLiteral("population");
    if (first == u"stop")
        return QStringLiteral("budget");
    if (first == u"concurrency" || first == u"retry")
        return QStringLiteral("concurrency");
    return QStringLiteral("task");
}

int PipelineModel::rowOf(const QString &id) const
{
    for (int i = 0; i < rows().size(); ++i) {
        if (rows().at(i).id == id)
            return i;
    }
    return -1;
}

PipelineRow PipelineModel::rowFor(const char *id, const QString &title, const char *icon) const
{
    PipelineRow row{QString::fromLatin1(id), title, QString::fromLatin1(icon), {}, 0, 0, false};
    row.summary = summaryOf(row.id);
    row.step = isStep(row.id);
    for (const engine::Problem &problem : m_document->resolution().problems) {
        if (placeOf(problem.path) != row.id)
            continue;
        row.errors += problem.severity == engine::Severity::Error;
        row.warnings += problem.severity == engine::Severity::Warning;
    }
    return row;
}

QList<PipelineRow> PipelineModel::programRows() const
{
    if (!isProgramTask(*m_document))
        return {};
    return {rowFor("program", tr("Program"), "file"), rowFor("testing", tr("Testing"), "play-pause")};
}

/// One row for each step that has settings; its symbol has the name of the step.
QList<PipelineRow> PipelineModel::stepRows() const
{
    QList<PipelineRow> rows;
    for (const engine::StepInfo &info : engine::stepTable()) {
        if (info.hasOwnSettings())
            rows << rowFor(info.name.data(), stepTitle(info.step), info.step == engine::Step::Refinement ? "refresh" : info.name.data());
    }
    return rows;
}

void PipelineModel::refresh()
{
    const QList<PipelineRow> all = QList{rowFor("task", tr("Task"), "text")} + programRows() + stepRows()
        + QList{rowFor("evaluators", tr("Evaluators"), "check"), rowFor("population", tr("Population"), "population"),
            rowFor("budget", tr("Budget & stop"), "money"), rowFor("concurrency", tr("Concurrency"), "columns"),
            rowFor("source", tr("Source"), "code")};
    if (!rows().isEmpty() && rows().size() != all.size())
        // Insert and remove rows first: the other rows keep their indexes.
        setRows(withPlacesOf(rows(), all));
    setRows(all);
}

QString PipelineModel::stepSummary(const QString &step) const
{
    const engine::RunPlan &plan = m_document->resolution().plan;
    if (plan.recipe == u"refine" && (step == u"mutation" || step == u"crossover"))
        return tr("not used", "a step that the recipe does not have");
    const engine::StepPlan &own = plan.step(*engine::stepFromName(step));
    QStringList parts{own.generators.size() == 1 ? own.generators.first().label() : tr("%n generator(s)", nullptr, int(own.generators.size()))};
    if (step == u"seeding" && plan.recipe == u"refine")
        parts << tr("the first output");
    else if (step == u"evaluation" && plan.recipe == u"refine")
        parts << tr("questions of evaluators");
    else if (step == u"seeding")
        parts << tr("%n seed(s)", nullptr, plan.seeding.count);
    else if (step == u"evaluation")
        parts << tr("%1 matches each").arg(QLocale().toString(plan.evaluation.matchesPerCandidate, 'g', 3));
    else if (step == u"refinement")
        parts << (plan.recipe != u"refine" && plan.refinement.share <= 0 ? tr("off", "a step that is not used") : tr("at most %n iteration(s)", nullptr, plan.refinement.maxIterations));
    else
        parts << tr("share %1").arg(QLocale().toString(step == u"mutation" ? plan.mutation.share : plan.crossover.share, 'g', 3));
    return parts.join(QStringLiteral(" · "));
}

QString PipelineModel::budgetSummary() const
{
    const engine::RunPlan &plan = m_document->resolution().plan;
    QStringList parts;
    if (plan.budget.total)
        parts << tr("at most %1").arg(formatMoney(*plan.budget.total));
    if (plan.budget.perHour)
        parts << tr("%1 per hour").arg(formatMoney(*plan.budget.perHour));
    if (plan.stop.candidates)
        parts << tr("%n candidate(s)", nullptr, *plan.stop.candidates);
    if (plan.budget.calls)
        parts << tr("%n call(s)", nullptr, int(*plan.budget.calls));
    if (plan.stop.seconds)
        parts << formatDuration(qint64(*plan.stop.seconds * 1000));
    return parts.isEmpty() ? tr("no limit") : parts.join(QStringLiteral(" · "));
}

QString PipelineModel::programSummary() const
{
    const engine::ProgramPlan &plan = m_document->resolution().plan.program;
    QStringList parts{choiceTitle(QStringLiteral("language"), plan.language)};
    if (!plan.initial.isEmpty())
        parts << plan.initial.section(u'/', -1);
    else if (!plan.source.isEmpty())
        parts << tr("%n line(s)", nullptr, int(plan.source.trimmed().count(u'\n')) + 1);
    return parts.join(QStringLiteral(" · "));
}

QString PipelineModel::testingSummary() const
{
    const engine::TestingPlan &plan = m_document->resolution().plan.testing;
    if (!plan.on())
        return tr("not measured yet");
    const QString what = plan.folder.isEmpty() ? plan.command.first() : plan.folder;
    return QStringList{what.section(u'/', -1, -1, QString::SectionSkipEmpty), formatDuration(qint64(plan.timeoutSeconds * 1000)),
        tr("%1 MB").arg(QLocale().toString(plan.memoryMb))}
        .join(QStringLiteral(" · "));
}

QString PipelineModel::summaryOf(const QString &id) const
{
    const engine::RunPlan &plan = m_document->resolution().plan;
    if (isStep(id))
        return stepSummary(id);
    if (id == u"task")
        return plan.task.isEmpty() ? tr("no task yet") : plan.task.simplified();
    if (id == u"program")
        return programSummary();
    if (id == u"testing")
        return testingSummary();
    if (id == u"evaluators")
        return plan.evaluators.isEmpty() ? tr("none") : tr("%n evaluator(s)", nullptr, int(plan.evaluators.size()));
    if (id == u"population" && plan.recipe == u"refine")
        return tr("not used", "a step that the recipe does not have");
    if (id == u"population")
        return tr("size %1 · parents %2").arg(QLocale().toString(plan.population.size), choiceTitle(QStringLiteral("parents"), plan.population.parents).toLower());
    if (id == u"budget")
        return budgetSummary();
    if (id == u"concurrency")
        return tr("%n call(s) at once", nullptr, plan.concurrency.total);
    return tr("as YAML text");
}

QVariant PipelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PipelineRow &row = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::ToolTipRole:
    case SummaryRole: return row.summary;
    case Qt::AccessibleDescriptionRole:
        return row.errors > 0 ? tr("%1, %n error(s)", nullptr, row.errors).arg(row.summary) : row.summary;
    case IdRole: return row.id;
    case IconRole: return row.icon;
    case ErrorsRole: return row.errors;
    case WarningsRole: return row.warnings;
    case StepRole: return row.step;
    default: return {};
    }
}

} // namespace ui
