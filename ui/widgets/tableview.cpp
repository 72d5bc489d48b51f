// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "ui/style/controlpainter.h"
#include "ui/style/tokens.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// Replaces tabs and line breaks by spaces, so that the text stays in one cell.
QString cell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\r', u' ').replace(u'\n', u' ');
}

/// Width of the sort arrow in the size hint of a section that shows no arrow, because Qt adds it to all sections.
int unusedArrow(const QHeaderView &header, int section)
{
    if (!header.isSortIndicatorShown() || section == header.sortIndicatorSection())
        return 0;
    const QStyle *style = header.style();
    return style->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, &header) + style->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &header);
}

} // namespace

TableView::TableView(QWidget *parent) :
    QTableView(parent)
{
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &TableView::showColumnChooser);
    connect(header, &QHeaderView::sectionCountChanged, this, [this] {
        if (m_shown)
            QMetaObject::invokeMethod(this, &TableView::widenToHeads, Qt::QueuedConnection); // the header updates later
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] {
        if (m_shown)
            widenToHeads();
    });
    connect(this, &QAbstractItemView::doubleClicked, this, &TableView::rowActivated);
    applyTokens();
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    applyTokens();
}

void TableView::hideColumns(const QList<int> &columns)
{
    for (const int column : columns)
        setColumnHidden(column, true);
}

QList<int> TableView::selectedRows() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QString TableView::selectedAsTsv() const
{
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return {};
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.append(column);
    }
    const auto line = [&columns](auto &&text) {
        QStringList cells;
        for (const int column : columns)
            cells.append(cell(text(column)));
        return cells.join(u'\t') + u'\n';
    };
    QString tsv = line([this](int column) { return model()->headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows)
        tsv += line([this, row](int column) { return model()->index(row, column, rootIndex()).data().toString(); });
    return tsv;
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        const QString tsv = selectedAsTsv();
        if (!tsv.isEmpty())
            QApplication::clipboard()->setText(tsv);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()
        && state() != EditingState) {
        Q_EMIT rowActivated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyTokens();
}

void TableView::showEvent(QShowEvent *event)
{
    if (!std::exchange(m_shown, true))
        widenToHeads();
    QTableView::showEvent(event);
}

/// Widens interactive sections to the full text of their headers.
void TableView::widenToHeads()
{
    QHeaderView *header = horizontalHeader();
    for (int section = 0; section < header->count(); ++section) {
        const int wanted = header->isSectionHidden(section) ? 0 : header->sectionSizeHint(section) - unusedArrow(*header, section);
        if (header->sectionResizeMode(section) == QHeaderView::Interactive && header->sectionSize(section) < wanted)
            header->resizeSection(section, wanted);
    }
}

void TableView::applyTokens()
{
    const int height = std::max(controlHeight(), QFontMetrics(ui::font(Type::Body)).height() + space(2));
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void TableView::showColumnChooser(const QPoint &position)
{
    if (!model())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        QAction *choice = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        choice->setCheckable(true);
        choice->setChecked(!isColumnHidden(column));
        const bool last = horizontalHeader()->count() - horizontalHeader()->hiddenSectionCount() == 1;
        choice->setEnabled(isColumnHidden(column) || !last);
        connect(choice, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            widenToHeads();
            Q_EMIT columnsChosen();
        });
    }
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

} // namespace ui
