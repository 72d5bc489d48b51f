// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/refine/refinepanel.h"

#include "engine/facade/engine.h"
#include "ui/charts/plot.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/refine/issuelist.h"
#include "ui/refine/iterationmodel.h"
#include "ui/refine/iterationtexts.h"
#include "ui/refine/loopcharts.h"
#include "ui/refine/loopverdict.h"
#include "ui/refine/priorsdialog.h"
#include "ui/style/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int redrawMs = 100;

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
    empty->setText(tr("A loop writes a text, has it evaluated and improves it until it reaches the target. Its iterations appear here."));
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
    m_prompt->setText(tr("Request…"));
    m_prompt->setIcon(icon(QStringLiteral("detail")));
    m_prompt->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_prompt->setToolTip(tr("Show the request and the reply of this iteration, with what they cost"));
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
    learned->setToolTip(tr("Learned from earlier loops, by task kind and model"));
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
    setupStrip();
    setupViews();
    m_parts->setStretchFactor(0, 2);
    m_parts->setStretchFactor(1, 3);
    m_parts->setSizes({300, 400});
    static_cast<QVBoxLayout *>(m_page->layout())->addWidget(m_parts, 1);
}

/// Creates the list of iterations and, below it, the issues of the chosen iteration.
void RefinePanel::setupStrip()
{
    auto *left = new QSplitter(Qt::Vertical, m_parts);
    left->setChildrenCollapsible(false);
    left->setMinimumWidth(24 * fontMetrics().averageCharWidth());
    m_table = new TableView(left);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Iterations"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_issues = new IssueList(left);
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 2);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        m_follow = current.row() == m_model->rowCount() - 1;
        showIteration();
        if (const engine::Iteration *iteration = chosen(); m_table->hasFocus() && iteration && iteration->candidate)
            m_view->setCurrent(iteration->candidate);
    });
    connect(m_table, &TableView::rowActivated, m_prompt, &QToolButton::click);
}

/// Creates the tabs: scores, output, prompt and stop decision.
void RefinePanel::setupViews()
{
    auto *views = new QTabWidget(m_parts);
    views->setDocumentMode(true);
    views->setMinimumWidth(50 * fontMetrics().averageCharWidth());
    views->setAccessibleName(tr("The loop and its texts"));
    const auto addPlot = [&](const QString &title, const QString &subject) {
        auto *plot = new Plot(views);
        plot->setSubject(subject);
        plot->setWholeX();
        plot->setAccessibleName(subject);
        views->addTab(plot, title);
        return plot;
    };
    m_plot = addPlot(tr("Scores"), tr("Score"));
    m_texts = new IterationTexts(m_engine, views);
    m_evidence = addPlot(tr("Stop decision"), tr("Expected gain"));
    views->setTabToolTip(views->indexOf(m_evidence), tr("After each iteration: expected gain, minimum gain and chance of reaching the threshold"));
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
    showPlots();
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
    const LoopVerdict verdict = loopVerdict(*shownLoop(), m_run->plan().refinement);
    m_status->setStatus(verdict.tone, verdict.word);
    m_verdict->setText(verdict.sentences);
}

void RefinePanel::showPlots()
{
    const auto put = [](Plot *plot, const ChartContent &chart) {
        plot->setAxes(chart.xTitle, chart.yTitle);
        plot->setData(chart.curves, chart.band);
        if (!plot->isZoomed())
            plot->fit();
    };
    put(m_plot, trajectoryChart(*shownLoop(), m_run->plan().refinement));
    put(m_evidence, evidenceChart(*shownLoop(), m_run->plan().refinement));
}

void RefinePanel::showIteration()
{
    const engine::Iteration *iteration = chosen();
    m_prompt->setEnabled(m_engine && iteration && iteration->call);
    if (!iteration) {
        m_issues->clear();
        m_texts->clear();
        return;
    }
    const engine::Iteration *before = nullptr;
    for (int row = iteration->index - 1; row >= 0 && !before; --row) {
        if (m_model->iteration(row)->call)
            before = m_model->iteration(row);
    }
    m_issues->showIssues(*iteration, before);
    m_texts->show(m_run->run(), *iteration, before);
}

} // namespace ui
