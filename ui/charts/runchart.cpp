// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/runchart.h"

#include "ui/charts/curvetablemodel.h"
#include "ui/models/openrun.h"
#include "ui/style/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"

#include <QActionGroup>
#include <QElapsedTimer>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSaveFile>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int frameMs = 100;
constexpr int restFactor = 8;
constexpr int longestMs = 2'000;
constexpr double pngScale = 2;

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

QToolButton *RunChart::choice(QHBoxLayout *line, QActionGroup *group, const QString &text, const QString &tip, std::function<void()> chosen)
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
    auto *measures = new QActionGroup(this);
    m_ratingButton = choice(line, measures, tr("Rating"), tr("Rating of the best with its 95 % interval, mean and median of the living"),
        [this] { m_chosen = true; setMeasure(ChartMeasure::Rating); });
    m_scoreButton = choice(line, measures, tr("Score"), tr("Best score so far, mean and median of the living"),
        [this] { m_chosen = true; setMeasure(ChartMeasure::Score); });
    m_ratingButton->defaultAction()->setChecked(true);
    line->addSpacing(space(4));
    auto *axes = new QActionGroup(this);
    choice(line, axes, tr("Evaluations"), tr("Over judged matches and measured candidates"), [this] { setAxis(ChartAxis::Evaluations); })
        ->defaultAction()->setChecked(true);
    choice(line, axes, tr("Time"), tr("Over running time, pauses left out"), [this] { setAxis(ChartAxis::Time); });
    choice(line, axes, tr("Money"), tr("Over what was spent"), [this] { setAxis(ChartAxis::Money); });
    line->addStretch();
    auto *fit = new QToolButton(this);
    fit->setText(tr("Fit"));
    fit->setToolTip(tr("Show everything (0 or double click). Wheel: zoom; Shift+wheel: zoom up and down; drag: zoom into a box"));
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
        line->addWidget(button);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
}

void RunChart::setupPages()
{
    auto *empty = new EmptyState(this);
    empty->setIcon(QStringLiteral("chart"));
    empty->setTitle(tr("Nothing was judged yet"));
    empty->setText(tr("The curve of the best candidate begins with the first match or score."));
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
    (measure == ChartMeasure::Rating ? m_ratingButton : m_scoreButton)->defaultAction()->setChecked(true);
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
    const RunCurve &course = m_run->curve();
    m_drawn = course.points().size();
    m_scoreButton->defaultAction()->setEnabled(course.hasScores());
    // Without judges, or before the first match, there are only scores to look at.
    const bool rated = !course.points().isEmpty() && course.points().constLast().leader > 0;
    const ChartMeasure telling = !rated && course.hasScores() ? ChartMeasure::Score : ChartMeasure::Rating;
    if (!m_chosen && m_measure != telling)
        return setMeasure(telling);
    QElapsedTimer took;
    took.start();
    const ChartContent &content = m_feeder.feed(course, m_measure, m_axis);
    m_plot->setSubject(m_measure == ChartMeasure::Rating ? tr("Rating") : tr("Score"));
    m_plot->setAxes(content.xTitle, content.yTitle);
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
        const ChartContent &content = m_feeder.feed(m_run->curve(), m_measure, m_axis);
        m_model->setData(content.xTitle, content.curves, content.band);
    }
    m_pages->setCurrentIndex(empty ? 0 : m_tableButton->isChecked() ? 2 : 1);
}

void RunChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_drawn != m_run->curve().points().size())
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
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const ChartContent &content = m_feeder.feed(m_run->curve(), m_measure, m_axis);
    if (path.endsWith(u".csv", Qt::CaseInsensitive)) {
        m_model->setData(content.xTitle, content.curves, content.band);
        file.write(m_model->toCsv());
    } else if (path.endsWith(u".svg", Qt::CaseInsensitive)) {
        file.write(m_plot->toSvg());
    } else if (!m_plot->toImage(pngScale).save(&file, "PNG")) {
        return false;
    }
    return file.commit();
}

void RunChart::askExport()
{
    auto *dialog = new QFileDialog(this, tr("Export chart"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Picture (*.png)"), tr("Scalable picture (*.svg)"), tr("All points (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (!exportTo(path))
            Q_EMIT exportFailed(path);
    });
    dialog->open();
}

} // namespace ui
