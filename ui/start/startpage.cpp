// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startpage.h"

#include "ui/start/runlibrary.h"
#include "ui/start/runlist.h"
#include "ui/start/templatedelegate.h"
#include "ui/start/templatemodel.h"
#include "ui/start/welcomecard.h"
#include "ui/style/valdastyle.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>

namespace ui {

StartPage::StartPage(RunLibrary *library, QWidget *parent) :
    QWidget(parent),
    m_runs(new RunList(library)),
    m_templates(new TemplateModel(this)),
    m_welcome(new WelcomeCard),
    m_beginHeader(new SectionHeader),
    m_sampleText(new Label(Type::Body, Ink::Muted)),
    m_sample(new QPushButton(icon(QStringLiteral("sample")), {})),
    m_new(new QPushButton(icon(QStringLiteral("new")), {})),
    m_templateHeader(new SectionHeader),
    m_templateList(new QListView)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space(5), space(4), space(5), space(4));
    row->setSpacing(space(5));
    row->addWidget(m_runs, 5);
    row->addWidget(setupBegin(), 3);
    connect(m_runs, &RunList::openRequested, this, &StartPage::openRunRequested);
    connect(m_runs, &RunList::resumeRequested, this, &StartPage::resumeRequested);
    connect(m_runs, &RunList::sampleRequested, this, &StartPage::startSample);
    retranslate();
    setReady(library->isReady());
}

QWidget *StartPage::setupBegin()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_sampleText->setWordWrap(true);
    setPrimary(m_sample);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_sample);
    buttons->addWidget(m_new);
    buttons->addStretch(1);
    column->addWidget(m_welcome);
    column->addSpacing(space(2));
    column->addWidget(m_beginHeader);
    column->addWidget(m_sampleText);
    column->addLayout(buttons);
    column->addSpacing(space(3));
    column->addWidget(m_templateHeader);
    column->addWidget(m_templateList, 1);
    connect(m_sample, &QPushButton::clicked, this, &StartPage::startSample);
    connect(m_new, &QPushButton::clicked, this, &StartPage::newRunRequested);
    connect(m_welcome, &WelcomeCard::connectRequested, this, &StartPage::connectRequested);
    connect(m_welcome, &WelcomeCard::dismissed, this, [this] {
        m_welcome->hide();
        Q_EMIT welcomeDismissed();
    });
    setupTemplates();
    return side;
}

void StartPage::setupTemplates()
{
    m_templateList->setModel(m_templates);
    m_templateList->setItemDelegate(new TemplateDelegate(m_templateList));
    m_templateList->setUniformItemSizes(true);
    m_templateList->setMouseTracking(true);
    m_templateList->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_templateList->setCurrentIndex(m_templates->index(0));
    connect(m_templateList, &QAbstractItemView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT configureRequested(m_templates->config(index), index.data().toString()); });
}

void StartPage::setWelcome(bool shown) { m_welcome->setVisible(shown); }

void StartPage::setAskBeforeRemoving(bool ask) { m_runs->setAskBeforeRemoving(ask); }

void StartPage::focusSearch() { m_runs->focusSearch(); }

void StartPage::setReady(bool ready) { m_sample->setEnabled(ready); }

void StartPage::startSample() { Q_EMIT startRequested(m_templates->sample()); }

// Sets the focus to the list. A focus proxy would make Tab skip the search field.
void StartPage::focusInEvent(QFocusEvent *) { m_runs->focusList(); }

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StartPage::retranslate()
{
    m_templates->retranslate();
    m_beginHeader->setText(tr("Get started"));
    m_sampleText->setText(tr("See a whole run with the offline sample “%1”. No model is called; it costs nothing.")
                              .arg(m_templates->sampleTitle()));
    m_sample->setText(tr("&Try without a model"));
    m_new->setText(tr("Ne&w run…"));
    m_templateHeader->setText(tr("Templates and samples"));
    m_templateList->setAccessibleName(tr("Templates and samples"));
    m_templateList->setToolTip(tr("Press Enter or double-click to open a template in the editor. Nothing starts yet."));
}

} // namespace ui
