// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cues of Turkish, Arabic, Hebrew and Hindi.

#include "engine/replies/cues/textcuerows.h"

namespace engine {

namespace {

constexpr CueRow easternRows[] = {
    // Turkish
    {TextCue::Opener, 'W', "tabii(?: ki)?|elbette|memnuniyetle|tamam|peki|harika|kesinlikle"},
    {TextCue::Polite, 'W', "tabii(?: ki)?|elbette|memnuniyetle"},
    {TextCue::Presents, 'W', "[İi]şte|aşağıda(?:ki)?|buyurun|karşınızda"},
    {TextCue::PresentsEnd, 'W', "aşağıdadır|aşağıdaki gibidir|şöyledir|şu şekildedir"},
    {TextCue::Complete, 'W', "buyurun|buna ne dersin(?:iz)?|şöyle bir şey(?: olabilir)?|şuna ne dersin(?:iz)?"},
    {TextCue::Imperative, 'P', ".*(?:yazın|yaz|düzenle|düzenleyin|çevir|çevirin|kısalt)[:.]?$"},
    {TextCue::Rewritten, 'S', "yeniden yazıl|yeniden düzenlen|yeniden yaz"},
    {TextCue::Revised, 'S', "geliştiril|düzenlen|güncellen|iyileştiril|düzeltil|gözden geçiril|kısaltıl|son hal|nihai|birleştiril|yenilen"},
    {TextCue::Fresh, 'W', "yeni|başka bir|alternatif|daha \\w+"},
    {TextCue::Indefinite, 'W', "bir"},
    {TextCue::Version, 'S', "metin|metni|versiyon|sürüm|taslak|taslağ|öneri|hali\\b|halini\\b|yanıt|cevap|prompt|komut"},
    {TextCue::Genre, 'S', "slogan|şiir|başlık|başlığ|hikaye|öykü|mektup|mektub|mesaj|açıklama|özet|çeviri|e-?posta|cümle|paragraf|haiku|duyuru"},
    {TextCue::Answer, 'W', "çıktı|yanıt|cevap|metin"},
    {TextCue::Tail, 'W', "bulabilirsiniz|bulabilirsin|için|hakkında|ile|yer alıyor|şöyle"},
    {TextCue::Person, 'W', "ben|bana|sen|size|sana|sizin|senin"},
    {TextCue::Narrator, 'W', "ben|benim|bana|beni"},
    {TextCue::Changed, 'P',
        "\\b(?:kısalttım|değiştirdim|çıkardım|ekledim|sadeleştirdim|düzelttim|korudum|yeniden yazdım|güçlendirdim|iyileştirdim|"
        "kaldırdım|birleştirdim|kullandım)\\b"},
    {TextCue::Offer, 'W',
        "bana bildir(?:in|iniz|ebilirsiniz)?|haber ver(?:in|iniz|ebilirsiniz)?|çekinmeyin|söyleyin|söyleyebilirsiniz|"
        "[İi]stersen(?:iz)?[^.\\n]{0,60}(?:abilirim|ebilirim)"},
    {TextCue::OfferToDo, 'P', "\\bister misin(?:iz)?\\b|\\b\\w+(?:ay|ey)ım mı\\b"},
    {TextCue::Change, 'S', "samimi|değişiklik|değiştir|düzenle|versiyon|ton\\b|tonu|farklı|kısalt|revize|alternatif|resmi|öneri"},
    {TextCue::Matter, 'S', "cümle|kelime|üslup|ton\\b|tonu\\b|metin|metni|vurgu|ritim|hece|özgün|orijinal"},
    {TextCue::Quality, 'S', "daha (?:kısa|öz|vurucu|net|akıcı|resmi|samimi|etkili|güçlü|sade)"},
    {TextCue::Note, 'W', "not|açıklama"},
    {TextCue::ThisVersion, 'W', "bu(?: \\w+)? (?:versiyon|sürüm|metin|slogan|hali)"},
    {TextCue::Heading, 'W', "(?:başlıca |temel )?(?:değişiklikler|düzenlemeler|iyileştirmeler)"},
    {TextCue::OwnHeading, 'W', "yapılan (?:değişiklikler|düzenlemeler)|neleri? değiştirdim|neden (?:işe yarıyor|daha iyi)"},
    {TextCue::Wish, 'P', "umarım (?:beğenirsin(?:iz)?|yardımcı olur|işinize yarar|hoşunuza gider)|nasıl buldunuz"},
    {TextCue::EditVerb, 'W', "artık|koruyor|vurguluyor|vurgular|kullanıyor|korur"},
    {TextCue::CountWords, 'W', "kelime|sözcük"},
    {TextCue::CountSigns, 'W', "karakter"},
    {TextCue::CountSyllables, 'W', "hece"},
    {TextCue::CountBeside, 'W', "sayısı|toplam|yaklaşık|tam|boşluklu|boşluksuz"},
    {TextCue::Salutation, 'W', "sayın|merhaba|sevgili|değerli|selam"},
    {TextCue::Signed, 'W', "saygılarımla|saygılar|sevgiler|sevgilerimle|selamlar"},
    // Arabic
    {TextCue::Opener, 'P', "(?:بالتأكيد|بالطبع|طبع[اً]+|حسن[اً]+|بكل سرور|تمام[اً]*|أكيد|نعم|على الرحب والسعة)(?=[!،,.:؛ \\n]|$)"},
    {TextCue::Polite, 'P', "(?:بالتأكيد|بالطبع|بكل سرور)"},
    {TextCue::Presents, 'P', "إليكم?|فيما يلي|تجدون? أدناه|أدناه|ها (?:هو|هي)"},
    {TextCue::PresentsMild, 'P', "هذا هو|هذه هي|هذه|هذا"},
    {TextCue::PresentsEnd, 'P', "(?:كما يلي|كالتالي|كالآتي|أدناه)"},
    {TextCue::Complete, 'P', "(?:تفضّ?ل|ما رأيك (?:بهذا|بهذه الصيغة|في هذه الصيغة)|ربما شيء كهذا)"},
    {TextCue::Clause, 'P', "(?:لماذا|كيف|أين|متى|ما )"},
    {TextCue::Rewritten, 'P', "معاد صياغ|مُعاد|إعادة (?:صياغة|كتابة)|أعيدت صياغ|مُعادة"},
    {TextCue::Revised, 'P', "محسّ?ن|معدّ?ل|منقّ?ح|مطوّ?ر|محدّ?ث|مصحّ?ح|نهائي|مراجَ?ع|مختصر|المقترح|مدمج"},
    {TextCue::Fresh, 'P', "جديد|أخرى|آخر|بديل|أقصر|أوضح|أفضل|أكثر"},
    {TextCue::Version, 'P', "نسخة|صيغة|نصّ?|مقترح|اقتراح|مسودة|إصدار|إجابة|الموج[هّ]"},
    {TextCue::Genre, 'P', "قصيدة|شعار|عنوان|رسالة|بريد|قصة|وصف|ملخص|ترجمة|جملة|فقرة|هايكو|إعلان"},
    {TextCue::Answer, 'P', "(?:الإجابة|الناتج|النص)"},
    {TextCue::Tail, 'P', "(?:ل|ب|من|عن|مع|حول)"},
    {TextCue::Person, 'P', "أنا|لقد|طلبك|لك"},
    {TextCue::Narrator, 'P', "أنا "},
    {TextCue::Changed, 'P', "(?:لقد |قمت ب)[^.\\n]{0,12}(?:اختص|عدّ?ل|غيّ?ر|حذف|أضف|استبدل|بسّ?ط|حافظ|أعد|تعديل|تغيير|إضافة|تبسيط|دمج)"},
    {TextCue::Offer, 'P', "أخبرن[يا]|أخبريني|أعلمني|لا تتردد|يرجى إعلامي|يمكنني|يسعدني"},
    {TextCue::OfferToDo, 'P', "هل (?:تود|ترغب|تريد|تحب|ترغبين|تريدين)"},
    {TextCue::Change, 'P', "تعديل|تغيير|صيغ|نسخ|أسلوب|تحسين|اختصار|بدائل|النبرة"},
    {TextCue::Matter, 'P', "الجملة|النص|الأسلوب|الكلمات|كلمة|الصياغة|النبرة|الفقرة|الإيقاع|الأصلي"},
    {TextCue::Quality, 'P', "أقصر|أوضح|أكثر (?:وضوح|إيجاز|تأثير)|أقوى"},
    {TextCue::Note, 'P', "(?:ملاحظة|توضيح|شرح|تنويه)(?=\\s?[:：])"},
    {TextCue::ThisVersion, 'P', "هذه (?:النسخة|الصيغة)|هذا (?:النص|الشعار)|(?:النسخة|الصيغة) (?:الجديدة|أعلاه)"},
    {TextCue::Heading, 'P', "(?:الشرح|التوضيح)"},
    {TextCue::OwnHeading, 'P', "(?:أهم |أبرز )?(?:التغييرات|التعديلات|التحسينات)"},
    {TextCue::Wish, 'P', "(?:آمل|أرجو|أتمنى) أن [^.!\\n]{0,30}|ما رأيك"},
    {TextCue::EditVerb, 'P', "يحافظ|تحافظ|يركز|تركز|تبرز|يبرز|أصبح|يتجنب|تتجنب"},
    {TextCue::CountWords, 'P', "كلمة|كلمات"},
    {TextCue::CountSigns, 'P', "حرف[اً]*|أحرف"},
    {TextCue::CountBeside, 'P', "(?:عدد|الكلمات|الأحرف|حوالي|تقريب[اً]+)"},
    {TextCue::Salutation, 'P', "(?:عزيزي|عزيزتي|مرحب|السلام عليكم|السيدة?|تحية|أهلا)"},
    {TextCue::Signed, 'P', "مع (?:التحية|أطيب)|تحياتي|المخلص"},
    // Hebrew
    {TextCue::Opener, 'W', "בטח|בהחלט|כמובן|בשמחה|אין בעיה"},
    {TextCue::Polite, 'W', "בהחלט|כמובן|בשמחה"},
    {TextCue::Presents, 'W', "הנה|להלן"},
    {TextCue::Revised, 'P', "משופר|מעודכן|מתוקן|ערוך|ערוכה|סופי|מקוצר"},
    {TextCue::Fresh, 'P', "חדש|אחר"},
    {TextCue::Version, 'P', "גרסה|נוסח|טקסט|הצעה|טיוטה"},
    {TextCue::Offer, 'W', "תגיד לי|תגידי לי|הודיעו לי|אשמח"},
    {TextCue::Change, 'P', "שינוי|לשנות|גרסה|הטון"},
    {TextCue::Note, 'W', "הערה"},
    // Hindi
    {TextCue::Opener, 'P', "(?:ज़रूर|जरूर|बिल्कुल|बिलकुल|अवश्य|ठीक है|हाँ|निश्चित रूप से|बेशक|जी हाँ)(?=[!,।. \\n]|$)"},
    {TextCue::Polite, 'P', "(?:ज़रूर|जरूर|बिल्कुल|बिलकुल|अवश्य|निश्चित रूप से)"},
    {TextCue::Presents, 'P', "यहाँ|यहां|यह रहा|यह रही|ये रहा|ये रहे|नीचे|निम्नलिखित|प्रस्तुत है"},
    {TextCue::PresentsMild, 'P', "यह है"},
    {TextCue::PresentsEnd, 'P', "(?:इस प्रकार है|निम्नलिखित है|नीचे (?:है|दिया गया है|दी गई है))"},
    {TextCue::Complete, 'P', "(?:यह रहा|यह लीजिए|यह कैसा रहेगा|कुछ ऐसा)"},
    {TextCue::Imperative, 'P', ".*(?:लिखें|लिखो|करें|कीजिए|लिखिए)[।:.]?$"},
    {TextCue::Rewritten, 'P', "पुनर्लिखित|फिर से लिख|दोबारा लिख|संक्षिप्त|पुनः लिख"},
    {TextCue::Revised, 'P', "बेहतर|संशोधित|सुधार|परिष्कृत|अंतिम|अद्यतन|अपडेट|उन्नत|संपादित|संयुक्त"},
    {TextCue::Fresh, 'P', "नय[ाीे]|एक और|दूसर[ाी]|छोट[ाी]|वैकल्पिक"},
    {TextCue::Version, 'P', "संस्करण|पाठ|मसौदा|रूप|सुझाव|उत्तर|जवाब|प्रॉम्प्ट|टेक्स्ट|वर्ज़न|वर्जन"},
    {TextCue::Genre, 'P', "नारा|कविता|कहानी|शीर्षक|ईमेल|पत्र|संदेश|विवरण|सारांश|अनुवाद|वाक्य|हाइकु|टैगलाइन"},
    {TextCue::Answer, 'P', "(?:उत्तर|आउटपुट|पाठ)"},
    {TextCue::Tail, 'P', "(?:है|के|का|की|में)"},
    {TextCue::Person, 'P', "मैं|मैंने|आप|आपके|आपका"},
    {TextCue::Narrator, 'P', "मैं |मैंने|मेरा|मेरी|मुझे"},
    {TextCue::Changed, 'P', "मैंने[^।\\n]{0,60}(?:किया|कर दिया|बदल|हटा|जोड़|रखा|रखी|सुधार|लिखा|छोटा)"},
    {TextCue::Offer, 'P', "मुझे (?:ज़रूर |जरूर )?बता|बताइए|मैं [^।\\n]{0,40} सकत[ाी]"},
    {TextCue::OfferToDo, 'P', "क्या (?:आप|मैं)[^।?\\n]{0,40}(?:चाहेंगे|चाहेंगी|चाहते|करूँ|दूँ|बनाऊँ|चाहिए)"},
    {TextCue::Change, 'P', "बदलाव|परिवर्तन|संशोधन|संस्करण|विकल्प|सुधार|लहज|बदल"},
    {TextCue::Matter, 'P', "वाक्य|शब्द|लहज|पाठ|मूल|शैली|लय|असर"},
    {TextCue::Quality, 'P', "छोटा|स्पष्ट|संक्षिप्त|असरदार|प्रभावी|सरल"},
    {TextCue::Note, 'P', "(?:नोट|टिप्पणी|ध्यान दें|स्पष्टीकरण)(?=\\s?[:：])"},
    {TextCue::ThisVersion, 'P', "यह (?:संस्करण|पाठ|नारा|रूप)"},
    {TextCue::OwnHeading, 'P', "(?:मुख्य |प्रमुख )?(?:बदलाव|परिवर्तन|सुधार)"},
    {TextCue::Wish, 'P', "(?:आशा|उम्मीद) है[^।!\\n]{0,40}|कैसा लगा"},
    {TextCue::EditVerb, 'P', "बनाए रखता|ज़ोर देता|अब "},
    {TextCue::CountWords, 'P', "शब्द"},
    {TextCue::CountSigns, 'P', "अक्षर|वर्ण"},
    {TextCue::CountBeside, 'P', "(?:संख्या|कुल|लगभग)"},
    {TextCue::Salutation, 'P', "(?:प्रिय|नमस्ते|आदरणीय|माननीय|नमस्कार)"},
    {TextCue::Signed, 'P', "भवदीय|आपका|आपकी|सादर|धन्यवाद"},
};

} // namespace

std::span<const CueRow> easternCueRows()
{
    return easternRows;
}

} // namespace engine
