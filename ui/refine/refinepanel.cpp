// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refine/refinepanel.h"

#include "engine/engine.h"
#include "ui/charts/plot.h"
#include "ui/compare/textpane.h"
#include "ui/compare/worddiff.h"
#include "ui/errortext.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/refine/iterationmodel.h"
#include "ui/refine/priorsdialog.h"
#include "ui/style/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int redrawMs = 100;

Tone toneOf(engine::LoopEnd reason)
{
    switch (reason) {
    case engine::LoopEnd::QualityThreshold: return Tone::Good;
    case engine::LoopEnd::Failed: return Tone::Bad;
    case engine::LoopEnd::Timeout:
    case engine::LoopEnd::Budget:
    case engine::LoopEnd::MaxIterations: return Tone::Warn;
    default: return Tone::Info;
    }
}

/// A line straight up at x, a hair aslant so that its points stay in order.
Curve upright(const QString &name, int style, double x, double top)
{
    return {name, style, {{x, 0}, {x + 1e-6, top}}, 2};
}

} // namespace

RefinePanel::RefinePanel(engine::Engine *engine, OpenRun *run, ViewState *view, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_run(run)
    , m_view(view)
    , m_pages(new QStackedLayout(this))
    , m_page(new QWidget(this))
    , m_model(new IterationModel(this))
{
    auto *empty = new EmptyState(this);
    empty->setIcon(QStringLiteral("refresh"));
    empty->setTitle(tr("No refinement loop has begun"));
    empty->setText(tr("A loop writes a text, lets the evaluators judge it and repairs it until it is good enough. Its iterations appear here."));
    m_pages->addWidget(empty);
    m_pages->addWidget(m_page);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(0, 0, 0, 0);
    setupLine();
    setupParts();
    applyTokens();
    m_soon.setSingleShot(true);
    m_soon.setInterval(redrawMs);
    connect(&m_soon, &QTimer::timeout, this, &RefinePanel::refresh);
    connect(m_run, &OpenRun::changed, this, &RefinePanel::schedule);
    connect(m_run, &OpenRun::opened, this, &RefinePanel::schedule);
    connect(m_run, &OpenRun::closed, this, [this] {
        m_follow = true;
        schedule();
    });
}

void RefinePanel::setupLine()
{
    auto *line = new QHBoxLayout;
    m_status = new StatusLabel(m_page);
    m_verdict = new Label(Type::Body, Ink::Text, m_page);
    m_verdict->setObjectName(QStringLiteral("loopVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_loops = new ComboBox(m_page);
    m_loops->setAccessibleName(tr("Refinement loop"));
    connect(m_loops, &QComboBox::activated, this, [this] {
        m_follow = true;
        m_version = 0;
        refresh();
    });
    m_prompt = new QToolButton(m_page);
    m_prompt->setText(tr("Prompt"));
    m_prompt->setIcon(icon(QStringLiteral("detail")));
    m_prompt->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_prompt->setToolTip(tr("Show the prompt and the reply of this iteration"));
    m_prompt->setFocusPolicy(Qt::StrongFocus);
    connect(m_prompt, &QToolButton::clicked, this, [this] {
        if (const engine::Iteration *iteration = chosen(); iteration && iteration->call)
            Q_EMIT callRequested(iteration->call);
    });
    line->addWidget(m_status);
    line->addWidget(m_verdict, 1);
    line->addWidget(m_loops);
    auto *learned = new QToolButton(m_page);
    learned->setText(tr("Learned…"));
    learned->setIcon(icon(QStringLiteral("chart")));
    learned->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    learned->setToolTip(tr("What earlier loops taught, for each kind of task and model"));
    learned->setFocusPolicy(Qt::StrongFocus);
    connect(learned, &QToolButton::clicked, this, [this] {
        auto *dialog = new PriorsDialog(m_engine, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->QDialog::show();
    });
    line->addWidget(learned);
    line->addWidget(m_prompt);
    static_cast<QVBoxLayout *>(m_page->layout())->addLayout(line);
}

void RefinePanel::setupParts()
{
    m_parts = new QSplitter(Qt::Horizontal, m_page);
    m_parts->setChildrenCollapsible(false);
    m_table = new TableView(m_parts);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Iterations"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_plot = new Plot(m_parts);
    m_plot->setSubject(tr("Score"));
    m_plot->setAxes(tr("Iteration"), tr("Score"));
    auto *right = new QSplitter(Qt::Vertical, m_parts);
    right->setChildrenCollapsible(false);
    m_text = new TextPane(right);
    m_text->setAccessibleName(tr("Output, with its changes against the one before"));
    m_issues = new QListWidget(right);
    m_issues->setAccessibleName(tr("Issues: open and ticked off"));
    m_issues->setWordWrap(true);
    m_issues->setSelectionMode(QAbstractItemView::NoSelection);
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 2);
    m_plot->setMinimumWidth(40 * fontMetrics().averageCharWidth());
    m_parts->setStretchFactor(0, 2);
    m_parts->setStretchFactor(1, 3);
    m_parts->setStretchFactor(2, 2);
    m_parts->setSizes({280, 420, 280});
    static_cast<QVBoxLayout *>(m_page->layout())->addWidget(m_parts, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        m_follow = current.row() == m_model->rowCount() - 1;
        showIteration();
        if (const engine::Iteration *iteration = chosen(); m_table->hasFocus() && iteration && iteration->candidate)
            m_view->setCurrent(iteration->candidate);
    });
    connect(m_table, &TableView::rowActivated, m_prompt, &QToolButton::click);
}

void RefinePanel::applyTokens()
{
    m_page->layout()->setSpacing(space(2));
    m_page->setContentsMargins(0, space(2), 0, 0);
    m_parts->setHandleWidth(space(2));
}

void RefinePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyTokens();
}

void RefinePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void RefinePanel::schedule()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

const LoopRecord *RefinePanel::shownLoop() const
{
    const QList<LoopRecord> &loops = m_run->loops().loops();
    if (loops.isEmpty())
        return nullptr;
    const int index = m_loops->currentIndex();
    return &loops.at(index >= 0 && index < loops.size() ? index : loops.size() - 1);
}

const engine::Iteration *RefinePanel::chosen() const
{
    return m_model->iteration(m_table->currentIndex().row());
}

QString RefinePanel::verdict() const { return m_verdict->text(); }

void RefinePanel::refresh()
{
    const bool any = m_run->isOpen() && !m_run->loops().loops().isEmpty();
    m_pages->setCurrentIndex(any ? 1 : 0);
    if (!any || m_version == m_run->loops().version())
        return;
    m_version = m_run->loops().version();
    showLoops();
    m_model->show(*shownLoop());
    showVerdict();
    showPlot();
    if (m_follow && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0));
    showIteration();
}

void RefinePanel::showLoops()
{
    const QList<LoopRecord> &loops = m_run->loops().loops();
    const bool atNewest = m_loops->currentIndex() < 0 || m_loops->currentIndex() == m_loops->count() - 1;
    for (qsizetype i = m_loops->count(); i < loops.size(); ++i)
        m_loops->addItem(tr("Loop %1").arg(loops.at(i).start.loop));
    while (m_loops->count() > loops.size())
        m_loops->removeItem(m_loops->count() - 1);
    if (atNewest)
        m_loops->setCurrentIndex(m_loops->count() - 1);
    m_loops->setVisible(loops.size() > 1);
}

void RefinePanel::showVerdict()
{
    const LoopRecord &loop = *shownLoop();
    const int most = m_run->plan().refinement.maxIterations;
    if (!loop.result) {
        m_status->setStatus(Tone::Info, tr("Refining"));
        m_verdict->setText(loop.start.rule.runs > 0
                ? tr("%1 of at most %2 iterations; %n earlier loop(s) of this kind needed about %3.", nullptr, loop.start.rule.runs)
                      .arg(loop.iterations.size()).arg(most).arg(loop.start.rule.predictedDepth)
                : tr("%1 of at most %2 iterations; nothing is learned of this kind of task yet.").arg(loop.iterations.size()).arg(most));
        return;
    }
    const LoopSavings saved = savingsOf(loop, most);
    QString words = loopEndSentence(loop.result->reason);
    if (saved.iterations > 0) {
        words += u' ' + (saved.money.microUsd > 0
                ? tr("%n iteration(s) and about %1 saved against always using all.", nullptr, saved.iterations).arg(formatMoney(saved.money))
                : tr("%n iteration(s) saved against always using all.", nullptr, saved.iterations));
    }
    if (saved.againstThreshold > 0)
        words += u' ' + tr("The plain threshold would have gone on.");
    if (!loop.start.rule.withinReach)
        words += u' ' + tr("By what was learned, this threshold is out of reach.");
    m_status->setStatus(toneOf(loop.result->reason), loopEndWord(loop.result->reason));
    m_verdict->setText(words);
}

void RefinePanel::showPlot()
{
    const LoopRecord &loop = *shownLoop();
    const engine::RefinementPlan &plan = m_run->plan().refinement;
    Curve learned{tr("Learned mean"), 3, {}, 3}, score{tr("Score"), 0, {}, 3}, best{tr("Best so far"), 1, {}, 3};
    Band band{tr("One standard deviation around it"), {}, {}};
    for (qsizetype depth = 0; depth < loop.start.rule.depths.size(); ++depth) {
        const engine::DepthExperience &seen = loop.start.rule.depths.at(depth);
        if (seen.runs == 0)
            continue;
        learned.points.append({double(depth) + 1, seen.score});
        band.low.append({double(depth) + 1, std::max(0.0, seen.score - seen.scoreSd)});
        band.high.append({double(depth) + 1, std::min(1.0, seen.score + seen.scoreSd)});
    }
    double most = 0;
    for (const engine::Iteration &iteration : loop.iterations) {
        if (!iteration.score)
            continue;
        most = std::max(most, *iteration.score);
        score.points.append({double(iteration.index) + 1, *iteration.score});
        best.points.append({double(iteration.index) + 1, most});
    }
    const double end = std::max<double>(plan.maxIterations, double(loop.iterations.size()));
    QList<Curve> curves;
    if (!learned.points.isEmpty())
        curves << learned;
    curves << score << best << Curve{tr("Threshold"), 2, {{1, plan.qualityThreshold}, {end, plan.qualityThreshold}}, 2};
    curves << upright(tr("Always %n", "baseline: so many iterations whatever comes", plan.maxIterations), 4, plan.maxIterations, 1);
    if (const int plain = plainStop(loop, plan.qualityThreshold, plan.convergenceDelta, plan.maxIterations))
        curves << upright(tr("Plain threshold stops"), 5, plain, 1);
    m_plot->setData(curves, learned.points.isEmpty() ? Band() : band);
    if (!m_plot->isZoomed())
        m_plot->fit();
}

void RefinePanel::showIteration()
{
    const engine::Iteration *iteration = chosen();
    m_prompt->setEnabled(m_engine && iteration && iteration->call);
    if (!iteration) {
        m_issues->clear();
        m_text->setShown({});
        return;
    }
    const engine::Iteration *before = nullptr;
    for (int row = iteration->index - 1; row >= 0 && !before; --row) {
        if (m_model->iteration(row)->call)
            before = m_model->iteration(row);
    }
    showIssues(*iteration, before);
    showTexts(*iteration, before);
}

/// Open ones first, then those the iteration before had and this one has no more.
void RefinePanel::showIssues(const engine::Iteration &iteration, const engine::Iteration *before)
{
    m_issues->clear();
    const auto add = [this](const QString &picture, const QString &issue, const QString &state) {
        auto *item = new QListWidgetItem(icon(picture), harmless(issue), m_issues);
        item->setData(Qt::AccessibleTextRole, tr("%1: %2", "an issue: open or ticked off").arg(state, issue));
        return item;
    };
    for (const QString &issue : iteration.deficiencies)
        add(QStringLiteral("warning"), issue, tr("Open"));
    for (const QString &issue : before ? before->deficiencies : QStringList()) {
        if (iteration.deficiencies.contains(issue) || !iteration.score)
            continue;
        QListWidgetItem *item = add(QStringLiteral("good"), issue, tr("Ticked off"));
        QFont struck = item->font();
        struck.setStrikeOut(true);
        item->setFont(struck);
        item->setForeground(color(Ink::Muted));
    }
    if (!iteration.trouble.isEmpty())
        add(QStringLiteral("error"), iteration.trouble, tr("No score"));
    if (m_issues->count() == 0)
        add(QStringLiteral("good"), tr("No issues: every check passes"), tr("Good"));
}

void RefinePanel::showTexts(const engine::Iteration &iteration, const engine::Iteration *before)
{
    const quint64 asked = ++m_asked;
    if (!m_engine || !iteration.candidate) {
        m_text->setShown(shownText(iteration.candidate || iteration.trouble.isEmpty() ? QString() : iteration.trouble));
        return;
    }
    QList<engine::CandidateId> wanted{iteration.candidate};
    const engine::CandidateId earlier = before ? before->candidate : engine::CandidateId();
    if (earlier && earlier != iteration.candidate)
        wanted << earlier;
    onResult(this, m_engine->texts(m_run->run(), wanted),
        [this, asked, earlier, shown = iteration.candidate](const engine::Result<QHash<engine::CandidateId, QString>> &texts) {
            if (texts && asked == m_asked)
                showDiff(texts->value(earlier), texts->value(shown));
        });
}

void RefinePanel::showDiff(const QString &before, const QString &after)
{
    const ShownText shown = shownText(after);
    QList<Mark> marks;
    QList<Omission> omissions;
    if (!before.isEmpty()) {
        const WordDiff diff = diffWords(before, after).value_or(WordDiff());
        for (const Change &change : diff.changes) {
            if (change.b.length > 0)
                marks.append({shown.toShown(change.b), MarkKind::Added});
            if (change.a.length > 0)
                omissions.append({shown.toShown(change.b.start), before.mid(change.a.start, change.a.length)});
        }
    }
    m_text->setShown(shown);
    m_text->setMarks(marks, omissions);
}

} // namespace ui
