// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compare/candidatepicker.h"

#include "ui/models/candidatefilter.h"
#include "ui/models/candidatemodel.h"
#include "ui/models/format.h"
#include "ui/style/tokens.h"
#include "ui/widgets/searchfield.h"

#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QListView>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

/// One row per candidate: number, rating and first words.
class PickerLines final : public QIdentityProxyModel
{
public:
    PickerLines(CandidateFilter *filter, QObject *parent) :
        QIdentityProxyModel(parent)
    {
        setSourceModel(filter);
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
            return role == Qt::ToolTipRole ? QVariant() : QIdentityProxyModel::data(index, role);
        const engine::CandidateId id = CandidateModel::idAt(index);
        const QString rating = index.siblingAtColumn(CandidateModel::RatingValue).data(CandidateModel::SortRole).isValid()
            ? QIdentityProxyModel::data(index.siblingAtColumn(CandidateModel::RatingValue), Qt::DisplayRole).toString()
            : QString();
        const QString words = QIdentityProxyModel::data(index.siblingAtColumn(CandidateModel::Text), Qt::DisplayRole).toString();
        return QStringList{candidateName(id), rating, words}.join(QStringLiteral("   "));
    }
};

} // namespace

CandidatePicker::CandidatePicker(CandidateModel *candidates, QWidget *parent) :
    QFrame(parent, Qt::Popup),
    m_filter(new CandidateFilter(candidates, this)),
    m_search(new SearchField),
    m_list(new QListView)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_search->setPurpose(tr("Find a candidate"));
    m_filter->sort(CandidateModel::Rank, Qt::AscendingOrder);
    m_list->setModel(new PickerLines(m_filter, this));
    m_list->setAccessibleName(tr("Candidates"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space(2), space(2), space(2), space(2));
    column->setSpacing(space(2));
    column->addWidget(m_search);
    column->addWidget(m_list);
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_filter->setQuery(text);
        m_filter->refresh();
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
    });
    connect(m_search, &SearchField::leftDownwards, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListView::clicked, this, &CandidatePicker::choose);
}

void CandidatePicker::popUpUnder(const QWidget *button, engine::CandidateId current)
{
    resize(std::max(button->width(), fontMetrics().averageCharWidth() * 60), fontMetrics().height() * 18);
    const QRect screen = button->screen()->availableGeometry();
    QPoint corner = button->mapToGlobal(QPoint(0, button->height()));
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    corner.setY(std::clamp(corner.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    move(corner);
    for (int row = 0; row < m_list->model()->rowCount(); ++row) {
        if (CandidateModel::idAt(m_list->model()->index(row, 0)) == current)
            m_list->setCurrentIndex(m_list->model()->index(row, 0));
    }
    show();
    m_search->setFocus();
}

bool CandidatePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose();
            return true;
        }
        if (key == Qt::Key_Escape && (watched == m_list || m_search->text().isEmpty())) {
            close();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CandidatePicker::choose()
{
    m_filter->setQuery(m_search->text());
    m_filter->refresh();
    const QModelIndex index = m_list->currentIndex().isValid() ? m_list->currentIndex() : m_list->model()->index(0, 0);
    if (!index.isValid())
        return;
    Q_EMIT picked(CandidateModel::idAt(index));
    close();
}

} // namespace ui
