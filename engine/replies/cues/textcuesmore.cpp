// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cues of Indonesian, Vietnamese, Thai, Finnish, Hungarian and Greek.

#include "engine/replies/cues/textcuerows.h"

namespace engine {

namespace {

constexpr CueRow moreRows[] = {
    // Indonesian
    {TextCue::Opener, 'W', "tentu(?: saja)?|baik(?:lah)?|oke|dengan senang hati"},
    {TextCue::Polite, 'W', "tentu(?: saja)?|dengan senang hati"},
    {TextCue::Presents, 'W', "berikut(?: ini)?(?: adalah)?|di bawah ini(?: adalah)?"},
    {TextCue::PresentsMild, 'W', "ini(?:lah)?(?: adalah)?"},
    {TextCue::Rewritten, 'W', "ditulis ulang"},
    {TextCue::Revised, 'W', "(?:yang )?(?:diperbaiki|direvisi|disempurnakan|diperbarui|diringkas|disunting)|revisi|perbaikan"},
    {TextCue::Fresh, 'W', "baru|lain|lebih \\w+|alternatif"},
    {TextCue::Version, 'W', "versi|teks|draf|usulan|jawaban|naskah|prompt"},
    {TextCue::Genre, 'W', "puisi|slogan|judul|surat|cerita|deskripsi|ringkasan|terjemahan|kalimat|pesan"},
    {TextCue::Changed, 'P', "\\bsaya (?:telah |sudah )?(?:mempersingkat|mengubah|menghapus|menambahkan|mempertahankan|menyederhanakan|memperbaiki)"},
    {TextCue::Offer, 'W', "beri tahu saya|kabari saya|jangan ragu|saya (?:juga )?bisa"},
    {TextCue::OfferToDo, 'W', "apakah (?:anda|kamu) ingin(?: saya)?|mau saya"},
    {TextCue::Change, 'W', "perubahan|ubah|mengubah|versi|nada|penyesuaian|revisi|sesuaikan|menyesuaikan"},
    {TextCue::Matter, 'W', "kalimat|nada|teks|kata|gaya|asli"},
    {TextCue::Note, 'W', "catatan|penjelasan"},
    {TextCue::OwnHeading, 'W', "perubahan(?: yang dilakukan| utama)"},
    {TextCue::CountWords, 'W', "kata"},
    {TextCue::CountSigns, 'W', "karakter"},
    {TextCue::CountSyllables, 'W', "suku kata"},
    // Vietnamese
    {TextCue::Opener, 'W', "chắc chắn(?: rồi)?|được(?: rồi)?|tất nhiên(?: rồi)?|vâng|dạ|rất sẵn lòng"},
    {TextCue::Polite, 'W', "chắc chắn(?: rồi)?|tất nhiên(?: rồi)?|rất sẵn lòng"},
    {TextCue::Presents, 'W', "dưới đây là|sau đây là|đây là"},
    {TextCue::Rewritten, 'W', "(?:được )?viết lại"},
    {TextCue::Revised, 'W', "(?:được |đã )?(?:cải thiện|chỉnh sửa|cập nhật|tối ưu|hoàn thiện|rút gọn)"},
    {TextCue::Fresh, 'W', "mới|khác|ngắn(?: gọn)? hơn|hay hơn"},
    {TextCue::Version, 'W', "phiên bản|văn bản|đoạn văn|câu trả lời|bản nháp|bản"},
    {TextCue::Offer, 'W', "(?:hãy )?cho (?:tôi|mình) biết|tôi có thể"},
    {TextCue::OfferToDo, 'W', "bạn có muốn (?:tôi|mình)"},
    {TextCue::Change, 'W', "thay đổi|điều chỉnh|chỉnh sửa|phiên bản|giọng điệu"},
    {TextCue::Matter, 'W', "câu|giọng điệu|từ|văn phong|bản gốc"},
    {TextCue::Note, 'W', "lưu ý|ghi chú|giải thích"},
    {TextCue::CountWords, 'W', "từ"},
    {TextCue::CountSigns, 'W', "chữ|ký tự"},
    // Thai
    {TextCue::Opener, 'P', "(?:ได้เลย|แน่นอน|ยินดี)(?:ครับ|ค่ะ|คะ)?"},
    {TextCue::Presents, 'P', "นี่คือ|ต่อไปนี้คือ|ด้านล่างนี้(?:คือ)?"},
    {TextCue::Revised, 'P', "ปรับปรุง|แก้ไข|เรียบเรียง|ปรับแก้"},
    {TextCue::Fresh, 'P', "ใหม่"},
    {TextCue::Version, 'P', "เวอร์ชัน|ฉบับ|ข้อความ|ร่าง"},
    {TextCue::Offer, 'P', "แจ้งให้(?:ฉัน|ผม)?ทราบ|บอก(?:ฉัน|ผม|ได้)"},
    {TextCue::Change, 'P', "ปรับ|แก้ไข|เปลี่ยน"},
    // Finnish
    {TextCue::Opener, 'W', "totta kai|tietysti|toki|selvä"},
    {TextCue::Polite, 'W', "totta kai|tietysti|toki"},
    {TextCue::Presents, 'W', "tässä(?: on)?|alla(?: on)?|ohessa"},
    {TextCue::Rewritten, 'S', "uudelleen kirjoitet"},
    {TextCue::Revised, 'S', "parannet|muokat|päivitet|korjat|lyhennet|viimeistel"},
    {TextCue::Fresh, 'W', "uusi|toinen|lyhyempi|parempi"},
    {TextCue::Version, 'S', "versio|teksti|ehdotus|luonno"},
    {TextCue::Offer, 'W', "kerro(?: minulle)?|ilmoita"},
    {TextCue::OfferToDo, 'W', "haluatko,? että"},
    {TextCue::Change, 'S', "muutos|muutok|muuta|versio|sävy"},
    {TextCue::Note, 'W', "huomautus|huom"},
    {TextCue::CountWords, 'W', "sanaa"},
    {TextCue::CountSigns, 'W', "merkkiä"},
    // Hungarian
    {TextCue::Opener, 'W', "természetesen|persze|rendben|szívesen"},
    {TextCue::Polite, 'W', "természetesen|persze|szívesen"},
    {TextCue::Presents, 'W', "íme|itt (?:van|egy|az?)|alább(?: olvasható)?"},
    {TextCue::Rewritten, 'S', "átírt|újraírt|átfogalmazott"},
    {TextCue::Revised, 'S', "javított|átdolgozott|frissített|módosított|rövidített|végleges"},
    {TextCue::Fresh, 'W', "új|másik|rövidebb|jobb"},
    {TextCue::Indefinite, 'W', "egy"},
    {TextCue::Version, 'S', "változat|szöveg|verzió|javaslat|vázlat"},
    {TextCue::Offer, 'W', "szólj|szóljon|jelezd|jelezze"},
    {TextCue::OfferToDo, 'W', "szeretn(?:éd|é),? (?:ha|hogy)"},
    {TextCue::Change, 'S', "változtat|módosít|változat|hangnem"},
    {TextCue::Note, 'W', "megjegyzés"},
    {TextCue::CountWords, 'W', "szó"},
    {TextCue::CountSigns, 'W', "karakter"},
    // Greek
    {TextCue::Opener, 'W', "βεβαίως|φυσικά|ασφαλώς|σίγουρα"},
    {TextCue::Polite, 'W', "βεβαίως|φυσικά|ασφαλώς"},
    {TextCue::Presents, 'W', "ορίστε|ακολουθεί|εδώ είναι|παρακάτω"},
    {TextCue::Revised, 'S', "βελτιωμέν|αναθεωρημέν|διορθωμέν|ενημερωμέν|τελικ"},
    {TextCue::Fresh, 'W', "νέα|νέο|άλλη|μια πιο"},
    {TextCue::Version, 'S', "εκδοχή|έκδοση|κείμεν|πρόταση|προσχέδιο"},
    {TextCue::Offer, 'W', "πες μου|πείτε μου|ενημερώστε με"},
    {TextCue::OfferToDo, 'W', "θέλεις να|θα θέλατε να"},
    {TextCue::Change, 'S', "αλλαγ|αλλάξ|προσαρμ|τόνο|εκδοχ"},
    {TextCue::Note, 'W', "σημείωση"},
};

} // namespace

std::span<const CueRow> moreCueRows()
{
    return moreRows;
}

} // namespace engine
