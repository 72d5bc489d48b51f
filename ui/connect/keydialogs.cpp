// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/keydialogs.h"

#include "ui/connect/phrasebox.h"
#include "ui/models/format.h"
#include "ui/style/tokens.h"
#include "ui/widgets/label.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {

namespace {

Label *wrappedLine(const QString &text, Type type, Ink ink)
{
    auto *label = new Label(text, type, ink);
    label->setWordWrap(true);
    return label;
}

} // namespace

KeyPlaceDialog::KeyPlaceDialog(engine::Connections *connections, const engine::Error &why, QWidget *parent) :
    QDialog(parent),
    m_session(new QRadioButton(tr("Only until &Valda ends"))),
    m_file(new QRadioButton(tr("In a &file, encrypted with a pass phrase"))),
    m_phrase(new PhraseBox(connections)),
    m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok))
{
    setWindowTitle(tr("Store the key"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space(2));
    column->addWidget(wrappedLine(tr("The keychain of this computer did not accept the key. Where should it be stored?"), Type::Body, Ink::Text));
    column->addWidget(wrappedLine(harmless(why.detail), Type::Small, Ink::Muted));
    column->addWidget(m_session);
    column->addWidget(m_file);
    column->addWidget(m_phrase);
    column->addWidget(m_buttons);
    m_session->setObjectName(QStringLiteral("keepForSession"));
    m_file->setObjectName(QStringLiteral("keepInFile"));
    m_session->setChecked(true);
    setMinimumWidth(space(5) * 20);
    connect(m_file, &QRadioButton::toggled, this, &KeyPlaceDialog::showChoice);
    connect(m_phrase, &PhraseBox::completeChanged, this, &KeyPlaceDialog::showChoice);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &KeyPlaceDialog::accept);
    showChoice();
}

engine::KeyPlace KeyPlaceDialog::place() const { return m_file->isChecked() && result() == Accepted ? engine::KeyPlace::File : engine::KeyPlace::Session; }

void KeyPlaceDialog::showChoice()
{
    m_phrase->setVisible(m_file->isChecked());
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(m_session->isChecked() || m_phrase->isComplete());
    if (isVisible())
        adjustSize();
}

void KeyPlaceDialog::accept()
{
    if (m_session->isChecked())
        return QDialog::accept();
    m_phrase->unlock([this] { QDialog::accept(); });
}

UnlockDialog::UnlockDialog(engine::Connections *connections, QWidget *parent) :
    QDialog(parent),
    m_phrase(new PhraseBox(connections))
{
    setWindowTitle(tr("Unlock the keys"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space(2));
    column->addWidget(wrappedLine(tr("Some keys are kept in a file that is encrypted with a pass phrase."), Type::Body, Ink::Text));
    column->addWidget(m_phrase);
    column->addWidget(buttons);
    setMinimumWidth(space(5) * 20);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("&Unlock"));
    ok->setEnabled(false);
    connect(m_phrase, &PhraseBox::completeChanged, this, [this, ok] { ok->setEnabled(m_phrase->isComplete()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &UnlockDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void UnlockDialog::accept()
{
    m_phrase->unlock([this] { QDialog::accept(); });
}

} // namespace ui
