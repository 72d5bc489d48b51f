// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/facade/local/runname.h"

#include "engine/base/random.h"

#include <QStringList>

namespace engine {

RunId runNameFor(const QString &task, const RunConfig &frozen)
{
    QString plain;
    for (const QChar c : task.left(200).normalized(QString::NormalizationForm_KD).toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            plain += c;
        else if (c.category() != QChar::Mark_NonSpacing && c != u'\'')
            plain += u' ';
    }
    QStringList words = plain.simplified().split(u' ', Qt::SkipEmptyParts).mid(0, 4);
    static constexpr char letters[] = "abcdefghjkmnpqrstvwxyz23456789xy";
    quint64 hash = fnv1a({frozen.json.constData(), size_t(frozen.json.size())});
    QString tail;
    for (int i = 0; i < 6; ++i, hash >>= 5)
        tail += QLatin1Char(letters[hash & 31]);
    words.append(tail);
    return {words.join(u'-')};
}

} // namespace engine
