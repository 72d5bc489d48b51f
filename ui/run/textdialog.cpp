// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/textdialog.h"

#include "engine/base/words.h"
#include "ui/models/format.h"
#include "ui/style/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/partchooser.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {

TextDialog::TextDialog(Purpose purpose, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_chooser(new PartChooser(false, this))
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
    layout->addWidget(m_chooser, 0, Qt::AlignLeft);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_words);
    if (purpose == Purpose::Write)
        setupWriting(layout);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TextDialog::textChanged);
    connect(m_chooser, &PartChooser::partChosen, this, &TextDialog::showPart);
    textChanged();
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

void TextDialog::setParts(const engine::Parts &parts)
{
    m_parts = parts;
    const QSignalBlocker quiet(m_chooser); // the part is shown once, below
    m_chooser->setParts(parts.names(), {});
    showPart(m_chooser->part());
}

engine::Parts TextDialog::parts() const { return m_parts; }

void TextDialog::showPart(const QString &name)
{
    const QString *text = m_parts.find(name);
    m_part = name;
    m_text->setPlainText(!text ? QString() : m_purpose == Purpose::Look ? harmless(*text) : *text);
}

void TextDialog::textChanged()
{
    const QString text = m_text->toPlainText();
    if (m_purpose == Purpose::Write && m_parts.named.isEmpty())
        m_parts.single = text;
    for (engine::Part &part : m_parts.named) {
        if (m_purpose == Purpose::Write && part.name == m_part)
            part.text = text;
    }
    m_words->setText(tr("%n word(s)", nullptr, engine::countWords(text)));
    if (m_buttons)
        m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_parts.isBlank());
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
