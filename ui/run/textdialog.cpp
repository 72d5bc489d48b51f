// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/textdialog.h"

#include "ui/style/tokens.h"
#include "ui/widgets/label.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace ui {

TextDialog::TextDialog(Purpose purpose, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_text(new QPlainTextEdit(this))
    , m_words(new Label(Type::Small, Ink::Muted, this))
{
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    m_text->setAccessibleName(title);
    m_text->setTabChangesFocus(true);
    m_text->setReadOnly(purpose == Purpose::Look);
    QFont large = ui::font(Type::Body);
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_text->setFont(large);
    m_text->document()->setDocumentMargin(space(4));
    m_text->installEventFilter(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_words);
    if (purpose == Purpose::Write)
        setupWriting(layout);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TextDialog::showWords);
    showWords();
    resize(QFontMetrics(large).averageCharWidth() * 84, space(5) * 18);
}

void TextDialog::setupWriting(QVBoxLayout *layout)
{
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Add candidate"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(m_buttons);
}

void TextDialog::setText(const QString &text) { m_text->setPlainText(text); }
QString TextDialog::text() const { return m_text->toPlainText(); }

void TextDialog::showWords()
{
    static const QRegularExpression blank(QStringLiteral("\\s+"));
    const qsizetype words = text().split(blank, Qt::SkipEmptyParts).size();
    m_words->setText(tr("%n word(s)", nullptr, int(words)));
    if (m_buttons)
        m_buttons->button(QDialogButtonBox::Ok)->setEnabled(words > 0);
}

bool TextDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (m_purpose == Purpose::Look && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        reject();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void TextDialog::keyPressEvent(QKeyEvent *event)
{
    if (m_purpose == Purpose::Look && event->key() == Qt::Key_Space)
        reject();
    else
        QDialog::keyPressEvent(event);
}

} // namespace ui
