// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/consent/consentdialog.h"

#include "ui/consent/consenttext.h"
#include "ui/style/tokens.h"
#include "ui/widgets/label.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

ConsentDialog::ConsentDialog(QList<engine::ConsentItem> items, QWidget *parent)
    : QDialog(parent)
    , m_items(std::move(items))
{
    setObjectName(QStringLiteral("consentDialog"));
    setWindowTitle(tr("This configuration comes from another source"));
    auto *column = new QVBoxLayout(this);
    auto *why = new Label(tr("Allow it only if you trust the source. It would do the following:"), Type::Body, Ink::Text, this);
    why->setWordWrap(true);
    column->addWidget(why);
    column->addWidget(makeList(), 1);
    setupButtons();
    resize(space(5) * 34, space(5) * 18);
}

QListWidget *ConsentDialog::makeList()
{
    auto *list = new QListWidget(this);
    list->setObjectName(QStringLiteral("consentItems"));
    list->setAccessibleName(tr("Actions that need your permission"));
    list->setWordWrap(true);
    list->setTextElideMode(Qt::ElideNone);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setSpacing(space(1));
    for (const engine::ConsentItem &item : std::as_const(m_items)) {
        const QStringList lines = QStringList{consentTitle(item.kind)} + consentLines(item);
        auto *row = new QListWidgetItem(lines.join(u'\n'), list);
        row->setData(Qt::AccessibleTextRole, lines.join(QStringLiteral(", ")));
    }
    list->setCurrentRow(0);
    return list;
}

void ConsentDialog::setupButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *agree = buttons->addButton(tr("&Allow and continue"), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setText(tr("Cancel"));
    agree->setObjectName(QStringLiteral("agree"));
    agree->setAutoDefault(false);
    cancel->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
    cancel->setFocus();
}

QStringList ConsentDialog::digests() const
{
    QStringList all;
    for (const engine::ConsentItem &item : m_items)
        all << item.digest();
    return all;
}

} // namespace ui
