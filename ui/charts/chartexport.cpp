// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartexport.h"

#include "engine/base/newfile.h"
#include "ui/charts/plotlegend.h"
#include "ui/style/tokens.h"

#include <QBuffer>
#include <QChartView>
#include <QCoreApplication>
#include <QFileDialog>
#include <QPainter>
#include <QSvgGenerator>

namespace ui {

namespace {

constexpr double pngScale = 2;

QString frameText(const char *text)
{
    return QCoreApplication::translate("ui::ChartFrame", text);
}

void drawChart(QPainter &painter, QChartView &chart)
{
    painter.setRenderHint(QPainter::Antialiasing);
    chart.scene()->render(&painter, QRectF(QPointF(), QSizeF(chart.size())), chart.sceneRect());
    if (const auto *legend = chart.findChild<PlotLegend *>()) {
        painter.translate(legend->pos());
        legend->draw(painter);
    }
}

} // namespace

QImage imageOf(QChartView &chart, double scale)
{
    QImage image(chart.size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(1);
    image.fill(color(Ink::Surface));
    QPainter painter(&image);
    painter.scale(scale, scale);
    drawChart(painter, chart);
    return image;
}

QByteArray svgOf(QChartView &chart, const QString &title)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(chart.size());
    generator.setViewBox(QRect(QPoint(), chart.size()));
    generator.setTitle(title);
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(), chart.size()), color(Ink::Surface));
    drawChart(painter, chart);
    painter.end();
    return buffer.data();
}

bool writeChart(const QString &path, QChartView &chart, const QString &title, const std::function<QByteArray()> &csv)
{
    if (path.endsWith(u".csv", Qt::CaseInsensitive))
        return engine::writeWhole(path, csv()).has_value();
    if (path.endsWith(u".svg", Qt::CaseInsensitive))
        return engine::writeWhole(path, svgOf(chart, title)).has_value();
    QBuffer picture;
    picture.open(QIODevice::WriteOnly);
    return imageOf(chart, pngScale).save(&picture, "PNG") && engine::writeWhole(path, picture.data());
}

void askChartPath(QWidget *parent, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, frameText(QT_TRANSLATE_NOOP("ui::ChartFrame", "Export chart")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({frameText(QT_TRANSLATE_NOOP("ui::ChartFrame", "Picture (*.png)")), frameText(QT_TRANSLATE_NOOP("ui::ChartFrame", "Scalable picture (*.svg)")),
        frameText(QT_TRANSLATE_NOOP("ui::ChartFrame", "All numbers (*.csv)"))});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1).chopped(1));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

} // namespace ui
