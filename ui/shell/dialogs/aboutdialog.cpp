// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs/aboutdialog.h"

#include "ui/widgets/label.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace ui {

AboutDialog::AboutDialog(const QString &libraryFolder, QWidget *parent) :
    QDialog(parent)
{
    setWindowTitle(tr("About Valda"));
    auto *mark = new QLabel;
    const int side = space(5) * 3;
    mark->setPixmap(QIcon(QStringLiteral(":/valda/icons/hicolor/scalable/apps/io.github.valda.Valda.svg")).pixmap(QSize(side, side), devicePixelRatioF()));
    auto *name = new Label(QStringLiteral("Valda"), Type::Title, Ink::Text);
    auto *purpose = new Label(tr("Evolve ideas, texts and prompts with language models."), Type::Body, Ink::Text);
    const QString facts = tr("Version %1\nQt %2\n%3\nLibrary: %4")
                              .arg(QStringLiteral(VALDA_VERSION), QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
                                  libraryFolder.isEmpty() ? tr("not open") : libraryFolder);
    auto *details = new Label(facts, Type::Body, Ink::Muted);
    details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    details->setAccessibleName(facts);
    auto *licence = new Label(tr("Free software under the GNU General Public License, version 3 or later. It comes with no warranty. "
                                 "Nothing is sent anywhere but to the models you choose."), Type::Body, Ink::Muted);
    for (Label *text : {purpose, licence}) {
        text->setWordWrap(true);
        text->setMinimumWidth(space(5) * 16);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    QPushButton *copy = buttons->addButton(tr("&Copy details"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [facts] { QGuiApplication::clipboard()->setText(QStringLiteral("Valda\n") + facts); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *texts = new QVBoxLayout;
    for (QWidget *text : {static_cast<QWidget *>(name), static_cast<QWidget *>(purpose), static_cast<QWidget *>(details), static_cast<QWidget *>(licence)})
        texts->addWidget(text);
    auto *row = new QHBoxLayout;
    row->setSpacing(space(5));
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space(5), space(5), space(5), space(4));
    column->addLayout(row);
    column->addSpacing(space(3));
    column->addWidget(buttons);
}

/// Updates the minimum height: the height of wrapped texts depends on the width and the zoom.
bool AboutDialog::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        setMinimumHeight(layout()->totalHeightForWidth(width()));
    return done;
}

} // namespace ui
