// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jsonschema/schemadraft.h"

#include <array>

namespace engine {

namespace {

struct DraftRow {
    SchemaDraft draft;
    const char *name;
    const char *address; ///< of its meta-schema, after "http://"
};

constexpr std::array rows{DraftRow{SchemaDraft::Draft4, "draft-04", "json-schema.org/draft-04/schema"},
    DraftRow{SchemaDraft::Draft6, "draft-06", "json-schema.org/draft-06/schema"}, DraftRow{SchemaDraft::Draft7, "draft-07", "json-schema.org/draft-07/schema"},
    DraftRow{SchemaDraft::Draft2019, "2019-09", "json-schema.org/draft/2019-09/schema"},
    DraftRow{SchemaDraft::Draft2020, "2020-12", "json-schema.org/draft/2020-12/schema"}};

} // namespace

QString draftName(SchemaDraft draft)
{
    return QLatin1StringView(rows[size_t(draft)].name);
}

QString draftNames()
{
    return QStringLiteral("draft-04, draft-06, draft-07, 2019-09 and 2020-12");
}

std::optional<SchemaDraft> draftOfAddress(const QString &address)
{
    QStringView bare = address;
    if (bare.endsWith(u'#'))
        bare.chop(1);
    for (const QStringView scheme : {u"http://", u"https://"}) {
        if (!bare.startsWith(scheme))
            continue;
        for (const DraftRow &row : rows) {
            if (bare.sliced(scheme.size()) == QLatin1StringView(row.address))
                return row.draft;
        }
    }
    return {};
}

} // namespace engine
