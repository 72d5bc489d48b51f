// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/exportpreview.h"

#include "ui/exporting/filehandle.h"
#include "ui/models/format.h"
#include "ui/style/tokens.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>

#include <algorithm>

namespace ui {

namespace {

constexpr int shownBytes = 64 * 1024;

/// The first 64 KiB, cut at a character boundary.
QString beginningOf(const QByteArray &content)
{
    qsizetype end = std::min<qsizetype>(content.size(), shownBytes);
    while (end > 0 && end < content.size() && (uchar(content.at(end)) & 0xC0) == 0x80)
        --end;
    return harmless(QString::fromUtf8(content.constData(), end));
}

} // namespace

ExportPreview::ExportPreview(QWidget *parent) :
    QWidget(parent),
    m_title(new SectionHeader),
    m_size(new Label(Type::Small, Ink::Muted)),
    m_handle(new FileHandle),
    m_busy(new BusyBar),
    m_text(new QPlainTextEdit)
{
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(ui::font(Type::Code));
    m_text->setUndoRedoEnabled(false);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    auto *head = new QHBoxLayout;
    head->setSpacing(space(2));
    head->addWidget(m_title);
    head->addWidget(m_size, 1);
    head->addWidget(m_handle);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space(4), space(4), space(4));
    column->setSpacing(space(2));
    column->addLayout(head);
    column->addWidget(m_busy);
    column->addWidget(m_text, 1);
    retranslate();
}

void ExportPreview::showContent(const QString &fileName, const QByteArray &content)
{
    const QString text = beginningOf(content);
    if (text != m_text->toPlainText())
        m_text->setPlainText(text);
    const QString size = QLocale().formattedDataSize(content.size(), 1, QLocale::DataSizeTraditionalFormat);
    m_size->setText(content.size() > shownBytes ? tr("Beginning of %1").arg(size) : size);
    m_handle->setFile(fileName, content);
}

void ExportPreview::showWords(const QString &words)
{
    m_handle->setFile({}, {});
    m_size->clear();
    m_text->setPlainText(words);
}

void ExportPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        m_text->setFont(ui::font(Type::Code));
}

void ExportPreview::retranslate()
{
    m_title->setText(tr("Preview"));
    m_text->setAccessibleName(tr("Preview of the export"));
}

} // namespace ui
