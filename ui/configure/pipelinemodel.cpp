// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/pipelinemodel.h"

#include "ui/configure/configdocument.h"
#include "ui/configure/fieldtexts.h"
#include "ui/errortext.h"
#include "ui/widgets/format.h"

namespace ui {

namespace {

bool isStep(const QString &id) { return engine::stepNames().contains(id); }

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
    if (isStep(first) || first == u"evaluators" || first == u"population" || first == u"budget")
        return first;
    if (first == u"bandit" || first == u"control")
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

void PipelineModel::refresh()
{
    const auto row = [this](const char *id, const QString &title, const char *icon) {
        PipelineRow made{QString::fromLatin1(id), title, QString::fromLatin1(icon), {}, 0, 0, false};
        made.summary = summaryOf(made.id);
        made.step = isStep(made.id);
        for (const engine::Problem &problem : m_document->resolution().problems) {
            if (placeOf(problem.path) != made.id)
                continue;
            made.errors += problem.severity == engine::Severity::Error;
            made.warnings += problem.severity == engine::Severity::Warning;
        }
        return made;
    };
    setRows({row("task", tr("Task"), "text"), row("seeding", stepTitle(QStringLiteral("seeding")), "seeding"),
        row("evaluation", stepTitle(QStringLiteral("evaluation")), "evaluation"), row("mutation", stepTitle(QStringLiteral("mutation")), "mutation"),
        row("crossover", stepTitle(QStringLiteral("crossover")), "crossover"),
        row("refinement", stepTitle(QStringLiteral("refinement")), "refresh"), row("evaluators", tr("Evaluators"), "check"),
        row("population", tr("Population"), "population"), row("budget", tr("Budget & stop"), "money"),
        row("concurrency", tr("Concurrency"), "columns"), row("source", tr("Source"), "code")});
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
    return parts.isEmpty() ? tr("no cap") : parts.join(QStringLiteral(" · "));
}

QString PipelineModel::summaryOf(const QString &id) const
{
    const engine::RunPlan &plan = m_document->resolution().plan;
    if (isStep(id))
        return stepSummary(id);
    if (id == u"task")
        return plan.task.isEmpty() ? tr("nothing asked yet") : plan.task.simplified();
    if (id == u"evaluators")
        return plan.evaluators.isEmpty() ? tr("none") : tr("%n evaluator(s)", nullptr, int(plan.evaluators.size()));
    if (id == u"population" && plan.recipe == u"refine")
        return tr("not used", "a step that the recipe does not have");
    if (id == u"population")
        return tr("%1 alive · parents %2").arg(QLocale().toString(plan.population.size), choiceTitle(QStringLiteral("parents"), plan.population.parents).toLower());
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
