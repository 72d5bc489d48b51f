// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ranking/diversitypage.h"

#include "ui/charts/chartframe.h"
#include "ui/charts/curvetablemodel.h"
#include "ui/charts/plot.h"
#include "ui/models/openrun.h"
#include "ui/models/runanalysis.h"
#include "ui/style/tokens.h"

#include <QVBoxLayout>

namespace ui {

DiversityPage::DiversityPage(OpenRun *run, QWidget *parent) :
    RankingPage(run, parent),
    m_plot(new Plot(this)),
    m_table(new CurveTableModel(this)),
    m_frame(new ChartFrame(m_plot, m_table, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space(1), 0, 0);
    layout->addWidget(m_frame);
    m_frame->setHeading(tr("Population diversity"));
    m_frame->setEmptyText(tr("Too few texts yet"), tr("With two or more texts this shows how different they are. A curve that falls to 0 means that all texts are alike."));
    m_frame->setCsv([this] { return engine::toCsv(m_run->analysis().diversity().points()); });
    m_plot->setSubject(tr("Diversity"));
    m_plot->setAxes(tr("Candidates created"), tr("0 identical – 1 all different"));
}

void DiversityPage::refresh()
{
    const QList<engine::DiversityPoint> &points = m_run->analysis().diversity().points();
    Curve distance{.name = tr("Mean distance"), .style = 0, .points = {}, .digits = 2};
    Curve words{.name = tr("Distinct words"), .style = 1, .points = {}, .digits = 2};
    Curve pairs{.name = tr("Distinct word pairs"), .style = 2, .points = {}, .digits = 2};
    Curve triples{.name = tr("Distinct word triples"), .style = 3, .points = {}, .digits = 2};
    for (const engine::DiversityPoint &point : points) {
        if (point.alive < 2)
            continue;
        distance.points.append({double(point.born), point.meanDistance});
        words.points.append({double(point.born), point.distinct1});
        pairs.points.append({double(point.born), point.distinct2});
        triples.points.append({double(point.born), point.distinct3});
    }
    const QList<Curve> curves{distance, words, pairs, triples};
    m_plot->setData(curves, {});
    m_table->setData(tr("Candidates created"), curves, {});
    m_frame->setEmpty(distance.points.isEmpty());
}

} // namespace ui
