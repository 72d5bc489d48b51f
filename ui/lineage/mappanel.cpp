// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lineage/mappanel.h"

#include "ui/lineage/metricmap.h"
#include "ui/models/openrun.h"
#include "ui/style/tokens.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int mapRefreshMs = 300;

} // namespace

MapPanel::MapPanel(OpenRun *run, ViewState *view, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
    , m_x(new ComboBox(this))
    , m_y(new ComboBox(this))
    , m_summary(new Label(Type::Small, Ink::Muted, this))
    , m_map(new MetricMap(view, this))
{
    auto *layout = new QVBoxLayout(this);
    auto *line = new QHBoxLayout;
    m_x->setAccessibleName(tr("Metric on the X axis"));
    m_y->setAccessibleName(tr("Metric on the Y axis"));
    line->addWidget(new Label(tr("X axis:"), Type::Body, Ink::Text, this));
    line->addWidget(m_x);
    line->addWidget(new Label(tr("Y axis:"), Type::Body, Ink::Text, this));
    line->addWidget(m_y);
    line->addWidget(m_summary, 1);
    layout->addLayout(line);
    layout->addWidget(m_map, 1);
    layout->setContentsMargins(space(2), space(1), space(2), space(1));
    m_soon.setSingleShot(true);
    m_soon.setInterval(mapRefreshMs);
    connect(&m_soon, &QTimer::timeout, this, &MapPanel::refresh);
    connect(run, &OpenRun::changed, this, [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start();
    });
    connect(run, &OpenRun::closed, this, &MapPanel::refresh);
    for (QComboBox *one : {m_x, m_y})
        connect(one, &QComboBox::activated, this, &MapPanel::refresh);
}

void MapPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

/// Fills the choices of the axes: number of words first, then the metrics of the evaluator. The features of the plan
/// are selected until the person selects others.
void MapPanel::offerMetrics()
{
    const QStringList names = QStringList{QStringLiteral("length"), QStringLiteral("generation")} + m_run->reports().metrics();
    if (m_x->count() == names.size())
        return;
    const QStringList features = m_run->plan().population.features;
    const QStringList wanted{features.value(0, QStringLiteral("length")), features.value(1, QStringLiteral("combined_score"))};
    for (int i = 0; i < 2; ++i) {
        QComboBox *box = i == 0 ? m_x : m_y;
        const QString chosen = box->count() > 2 ? box->currentText() : wanted.at(i);
        box->clear();
        box->addItems(names);
        box->setCurrentIndex(std::max(0, int(names.indexOf(chosen))));
    }
}

double MapPanel::valueOf(engine::CandidateId id, const QString &name) const
{
    const engine::CandidateState *one = m_run->state().candidate(id);
    if (name == u"length")
        return one->characters;
    if (name == u"generation")
        return one->generation;
    return m_run->reports().metric(id, name).value_or(0);
}

void MapPanel::refresh()
{
    offerMetrics();
    QList<engine::MetricPoint> points;
    for (const engine::CandidateId id : m_run->reports().tested()) {
        const engine::CandidateState *one = m_run->state().candidate(id);
        if (one && one->score && !one->failed)
            points.append({id, valueOf(id, m_x->currentText()), valueOf(id, m_y->currentText()), *one->score, one->alive, false, false});
    }
    m_map->setPoints(points, m_run->plan().population.featureBins, m_x->currentText(), m_y->currentText());
    m_summary->setText(points.isEmpty() ? QString() : m_map->summary());
}

} // namespace ui
