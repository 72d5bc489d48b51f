// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/runchart.h"

#include "ui/charts/chartexport.h"
#include "ui/charts/curvetablemodel.h"
#include "ui/charts/plot.h"
#include "ui/charts/ratingcourses.h"
#include "ui/models/openrun.h"
#include "ui/models/runanalysis.h"
#include "ui/style/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/tableview.h"

#include <QActionGroup>
#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int frameMs = 100;
constexpr int restFactor = 8;
constexpr int longestMs = 2'000;

} // namespace

RunChart::RunChart(OpenRun *run, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
    , m_plot(new Plot(this))
    , m_model(new CurveTableModel(this))
    , m_table(new TableView(this))
    , m_pages(new QStackedLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space(1), 0, 0);
    layout->setSpacing(space(1));
    setupLine();
    setupPages();
    layout->addLayout(m_pages, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(frameMs);
    connect(&m_soon, &QTimer::timeout, this, [this] { refresh(false); });
    connect(run, &OpenRun::changed, this, &RunChart::schedule);
    connect(run, &OpenRun::opened, this, [this] { refresh(true); });
    connect(run, &OpenRun::closed, this, [this] {
        m_chosen = false;
        m_feeder = {};
        refresh(true);
    });
    refresh(true);
}

QToolButton *RunChart::choice(QLayout *line, QActionGroup *group, const QString &text, const QString &tip, std::function<void()> chosen)
{
    auto *action = new QAction(text, group);
    action->setCheckable(true);
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, std::move(chosen));
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::StrongFocus);
    line->addWidget(button);
    return button;
}

void RunChart::setupLine()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space(1));
    auto *choices = new FlowLayout;
    choices->setSpacing(space(1));
    line->addLayout(choices, 1);
    auto *measures = new QActionGroup(this);
    m_ratingButton = choice(choices, measures, tr("Rating"), tr("Rating of the best with 95 % interval; mean and median of the population"),
        [this] { m_chosen = true; setMeasure(ChartMeasure::Rating); });
    m_scoreButton = choice(choices, measures, tr("Score"), tr("Best score so far; mean and median of the population"),
        [this] { m_chosen = true; setMeasure(ChartMeasure::Score); });
    m_candidatesButton = choice(choices, measures, tr("Candidates"), tr("Ratings of the top five and the selected candidate, with 95 % intervals"),
        [this] { m_chosen = true; setMeasure(ChartMeasure::Candidates); });
    m_ratingButton->defaultAction()->setChecked(true);
    auto *gap = new QWidget(this);
    gap->setFixedWidth(space(2));
    choices->addWidget(gap);
    auto *axes = new QActionGroup(this);
    choice(choices, axes, tr("Evaluations"), tr("By matches and measured candidates"), [this] { setAxis(ChartAxis::Evaluations); })
        ->defaultAction()->setChecked(true);
    choice(choices, axes, tr("Time"), tr("By running time, without pauses"), [this] { setAxis(ChartAxis::Time); });
    choice(choices, axes, tr("Money"), tr("By money spent"), [this] { setAxis(ChartAxis::Money); });
    auto *fit = new QToolButton(this);
    fit->setText(tr("Fit"));
    fit->setToolTip(tr("Show all (0 or double-click). Wheel: zoom; Shift+wheel: vertical zoom; drag: zoom to box"));
    connect(fit, &QToolButton::clicked, m_plot, &Plot::fit);
    m_tableButton = new QToolButton(this);
    m_tableButton->setText(tr("Table"));
    m_tableButton->setIcon(icon(QStringLiteral("list")));
    m_tableButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tableButton->setCheckable(true);
    m_tableButton->setToolTip(tr("Show all points as a table"));
    connect(m_tableButton, &QToolButton::toggled, this, &RunChart::showPage);
    auto *save = new QToolButton(this);
    save->setText(tr("Export…"));
    save->setIcon(icon(QStringLiteral("export")));
    save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    save->setToolTip(tr("Save as PNG, SVG or CSV"));
    connect(save, &QToolButton::clicked, this, &RunChart::askExport);
    for (QToolButton *button : {fit, m_tableButton, save}) {
        button->setFocusPolicy(Qt::StrongFocus);
        choices->addWidget(button); // wraps in a narrow window
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
}

void RunChart::setupPages()
{
    auto *empty = new EmptyState(this);
    empty->setIcon(QStringLiteral("chart"));
    empty->setTitle(tr("Nothing judged yet"));
    empty->setText(tr("The curve starts with the first match or score."));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("All points of the chart"));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_plot);
    m_pages->addWidget(m_table);
}

void RunChart::setMeasure(ChartMeasure measure)
{
    m_measure = measure;
    QToolButton *const buttons[] = {m_ratingButton, m_scoreButton, m_candidatesButton};
    buttons[int(measure)]->defaultAction()->setChecked(true);
    refresh(true);
}

void RunChart::setAxis(ChartAxis axis)
{
    m_axis = axis;
    refresh(true);
}

void RunChart::setTableShown(bool shown)
{
    m_tableButton->setChecked(shown);
}

const ChartContent &RunChart::feed()
{
    if (m_measure != ChartMeasure::Candidates)
        return m_feeder.feed(m_run->analysis().course(), m_measure, m_axis);
    m_courses = ratingCourses(m_run->analysis(), shownCandidates(m_run->state(), m_candidate), m_axis);
    return m_courses;
}

void RunChart::setCandidate(engine::CandidateId candidate)
{
    m_candidate = candidate;
    if (m_measure == ChartMeasure::Candidates)
        refresh(false);
}

void RunChart::schedule()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void RunChart::refresh(bool refit)
{
    m_soon.stop();
    if (!isVisible() && !refit)
        return;
    const QList<engine::TrajectoryPoint> &points = m_run->analysis().course().points();
    m_drawn = points.size();
    const bool scored = !points.isEmpty() && points.constLast().bestScore;
    m_scoreButton->defaultAction()->setEnabled(scored);
    // Without judges, or before the first match, only scores are available.
    const bool rated = !points.isEmpty() && points.constLast().judged;
    const ChartMeasure telling = !rated && scored ? ChartMeasure::Score : ChartMeasure::Rating;
    if (!m_chosen && m_measure != ChartMeasure::Candidates && m_measure != telling)
        return setMeasure(telling);
    QElapsedTimer took;
    took.start();
    const ChartContent &content = feed();
    m_plot->setSubject(m_measure == ChartMeasure::Score ? tr("Score") : tr("Rating"));
    m_plot->setAxes(content.xTitle, content.yTitle);
    m_plot->setMoreBands(content.moreBands);
    m_plot->setData(content.curves, content.band);
    if (refit)
        m_plot->fit();
    if (m_tableButton->isChecked())
        m_model->setData(content.xTitle, content.curves, content.band);
    showPage();
    m_soon.setInterval(std::clamp(int(took.elapsed()) * restFactor, frameMs, longestMs));
}

void RunChart::showPage()
{
    const bool empty = m_plot->curves().isEmpty() || m_plot->curves().first().points.isEmpty();
    if (m_tableButton->isChecked() && !empty && m_model->rowCount() != m_plot->curves().first().points.size()) {
        const ChartContent &content = feed();
        m_model->setData(content.xTitle, content.curves, content.band);
    }
    m_pages->setCurrentIndex(empty ? 0 : m_tableButton->isChecked() ? 2 : 1);
}

void RunChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_drawn != m_run->analysis().course().points().size())
        refresh(false);
}

void RunChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        refresh(false);
}

bool RunChart::exportTo(const QString &path)
{
    return writeChart(path, *m_plot, m_plot->summary(), [this] {
        const ChartContent &content = feed();
        m_model->setData(content.xTitle, content.curves, content.band);
        return m_model->toCsv();
    });
}

void RunChart::askExport()
{
    askChartPath(this, [this](const QString &path) {
        if (!exportTo(path))
            Q_EMIT exportFailed(path);
    });
}

} // namespace ui
