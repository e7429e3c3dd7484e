using System.Collections.Frozen;

namespace IntlAssistant.Knowledge.Languages.Words;

/// <summary>Verbs that carry a sentence and leave its subject to other words: to give, to take, to come, to be able, to be there and available.</summary>
/// <remarks>
/// English needs few of them ("are there", "do I get"), other languages many, each in many forms. A line is either forms, or
/// prefixes, stems and endings parted by bars, every one of which may stand with every other; a dot stands for nothing.
/// Verbs that an office may well be asked about (to pay, to stay, to send, to apply) are not here.
/// </remarks>
internal static class LightVerbs
{
    private static readonly FrozenDictionary<string, string> Tables = new Dictionary<string, string>
    {
        ["en"] = """
            available unavailable exist exists offer offers offered offering provide provides provided providing
            """,
        ["fa"] = """
            می نمی ب ن | گیر ده د کن شو ش توان تون خواه باش گذار ذار | م ی د ه یم ید ین ند ن
            می نمی بی نی | ا | م ی د یم ید ین ند ن
            می نمی | رو ر خوا | م ی د ه یم ید ین ند ن
            ب ن | رو | م ی د ه یم ید ین ند ن
            . می نمی ن | گرفت داد رفت آمد اومد کرد شد توانست تونست خواست داشت | . م ی یم ید ین ند ن ه
            برم بری بره بریم برید برین بگم بگه بگو بگید بگین دارن باشن هستش کردش
            موجود موجوده دستیاب فراهم مهیا ارائه
            """,
        ["ar"] = """
            . ب | ا ن ت ي | قدر عرف صير سوي حصل اخذ روح عطي
            بدي بدك بدكم بدنا بدها بدو بده فيني فيك فينا فيكم بقدر بتقدر بيقدر نگدر اگدر اكدر تكدر رح راح حابب حابة ابغى ابغا
            ابي نبي تبي نبغى بغيت كاين تقدمون يقدمون تعطون تمنحون توفرون يساعد تساعد أساعد تساعدون تساعدونني تساعدوني يساعدني
            يصبح تصبح أصبح أصير يصير تصير صار صارت أحتاجه أتمكن يتمكن نتمكن تتمكن أرغب يرغب ترغب نرغب
            متوفر متوفرة متوفره المتوفرة متاح متاحة متاحه المتاحة موجود موجودة موجوده يوجد توجد يتوفر تتوفر يتوفّر متواجد
            """,
        ["fr"] = """
            venir viens vient venez viennent venu venue prendre prends prend prenons prenez prennent pris prise donner donne donnez
            donnent mettre met mettez suivre suis suit suivez passer passe aider aidez pourrai pourra
            pourrons pourrez pourront pourrions pourriez pourraient aurai auras aura aurons aurez auront aurais aurait auraient serai
            seras serons serez seront serais seraient fera ferai ferez feront fasse fassent fasses faite faites ferait sais sait savez
            savoir irai ira irez aller allé veut voudrait voudrions voulons veulent devrai devra devrait devrais devrons devront
            existe existent proposez proposer propose proposent offrez offrir arriver
            disponible disponibles
            """,
        ["tr"] = """
            . | ver ed et gid git gel gelebil verebil edebil gidebil getir | mek me mem meye meyi memiz meniz mesi iyor iyorum iyorsun iyoruz iyorsunuz iyorlar iyo ir irim irsin iriz irsiniz irler eyim sem sek seniz ecek ecegim ecegiz eceksiniz ecekler di dim dik diniz diler ilir iliyor ilecek ilmeli mis ince ip erken en meli meliyim meliyiz melisiniz ebilir ebilirim ebiliriz ebilirsiniz ebiliyor ebiliyorum
            . | al yap kal bul cik bak ac | mak ma mam maya mayi mamiz maniz masi mama iyor iyorum iyorsun iyoruz iyorsunuz iyorlar iyo ir irim irsin iriz irsiniz irlar ayim sam sak saniz acak acagim acagiz acaksiniz acaklar di dim dik diniz dilar inir iniyor inacak ilir iliyor ilacak ilmali mis inca ip arken an mali maliyim maliyiz malisiniz abilir abilirim abiliriz abilirsiniz abiliyor abiliyorum
            . | ol bul | mak ma mam maya masi uyor uyorum uyorsun uyoruz uyorsunuz uyorlar uyo ur urum ursun uruz ursunuz urlar ayim sam sak saniz acak acagim acagiz acaksiniz acaklar du dum duk dunuz dular unur unuyor unacak mus unca up urken an mali maliyim abilir abilirim abiliriz abilirsiniz
            istiyor istiyorum istiyorsun istiyoruz istiyorsunuz isterim isteriz istemek istesem istenir gerekmek gerekli gerekiyor gerekir
            gerekecek lazım yardımcı yardım mısınız misiniz musunuz müsünüz muyuz mıyız miyiz müyüz mıydı miydi
            mevcut mevcuttur bulunuyor bulunur bulunmakta sunuyor sunuyorsunuz sunuyorlar sunulur sunuluyor sağlıyor sağlıyorsunuz
            sağlıyorlar sağlanır sağlanıyor
            """,
        ["es"] = """
            ir voy vas va vamos vais van iba iban iré irá iremos irán fui fueron ido yendo vaya vayas vayan irme irse irnos vengo viene
            vienes vienen venir venga vengan vine vino vendré dar doy da das dan dieron dio den darme darles daría dado dará darán haces
            haré hará harán hecho haga hagan hacerlo hacerme podría podrían podré podrá podremos pueda puedan podido podríamos tendré
            tendría tuve tuvo tenga tengan tenido teniendo quería quieren querría queremos querer quisiéramos debería deberían debemos
            debía tomar tomo toma toman poner pongo pone ponen saber sé sabe saben seguir sigo llevar llevo lleva habrá habría haya
            existen ofrecen ofrece ofrecer ayudar ayudan ayudarme ayúdenme
            disponible disponibles
            """,
        ["de"] = """
            mache machst macht machen gemacht gehe gehst geh gegangen nehme nimmt nehmen genommen gebe gebt geben gegeben tue tun tut
            getan lasse lässt lassen stehen steht hab habs habt hatten gibts brauch brauchst brauchte krieg kriegt kriegst bekommst
            könnt konnte konnten dürfte dürften dürft müsste müssten müsst sollten sollt wollten wollt möchtet läuft laufen kam gekommen
            hätte hätten wäre wären wirst würdet bringen helfen hilft helft bieten bietet anbieten beträgt betragen
            verfügbar verfügbare verfügbaren vorhanden
            """,
        ["ru"] = """
            ходить хожу ходит ходят идти иду идёт идут пойти пойду дать дают даёт даёте дадут дадите даст дам давать дали брать беру берут
            берёт берёте взять возьмут возьмёт возьмёте возьму сможет смогу сможем смогут сможете сможешь мочь можем помочь
            помогите помогает помогаете поможет поможете помогают имеется имеются имеют имел бывает бывают становится
            предлагаете предоставляете предоставляет предлагает попасть сделал делают делает хотели хотите
            доступно доступен доступна доступны
            """,
        ["ur"] = """
            لینی لینے لیتے لیتا لیتی لوں دینا دینی دینے دیتے دیتا دیتی دوں آنا آنے آتا آتی آتے آئے آؤں آئی آیا جاؤں جاؤ جائے جائیں
            جائیگا جائیگی کروانا کروا کرانا کرا کراؤں کروں ملنی ملنے ملا ملی ملوں پڑتا پڑتی پڑتے پڑے پڑنا سکیں سکے رکھنا رکھتا رکھتی
            رکھتے ہوجائے ہوتیں ہوسکتا ہوسکتی
            lena leni lene leta leti lete lo lun dena deni dene deta deti dete do dun doon aana aani aane aata aati aate aaye aye aaya
            aayi ayi aao jana jani jane jaana jaata jaun jaye jaaye jayega jayegi jaega karwana karwani karwa kara karun karoon krna krni
            krne kru kro milta milti milte milega milegi milenge milna mila mili mile padta padti padte padega padegi padenge parega
            parta sakun sakoon sakega sakenge rakhna batao bataye bataiye bata btao hua hui hue huwa rehta rehti
            دستیاب موجود میسر فراہم mojood
            """,
        ["hi"] = """
            लेना लेनी लेने लेता लेती लेते लूँ लूं देता देती देते दूँ दूं आना आनी आने आता आती आते आए आया आई आऊँ जाना जानी जाने जाऊँ जाऊं जाएगा
            जाएगी जाएंगे करवाना करवानी करवाने करवा कराना कराने करूं करेंगे करेगा मिलनी मिलने मिला मिली मिलें मिलूँ मिलेंगे पड़ेगा पड़ेगी पड़ेंगे पड़े
            पड़ना सकूँ सकूं सके सकें सकेंगे रखना बताइए बताएं बताओ बता होनी जाए
            lena leni lene leta leti lete lo lun dena deni dene deta deti dete do dun doon aana aani aane aata aati aate aaye aye aaya
            aayi ayi aao jana jani jane jaana jaata jaun jaye jaaye jayega jayegi jaega karwana karwani karwa kara karun karoon krna krni
            krne kru kro milta milti milte milega milegi milenge milna mila mili mile padta padti padte padega padegi padenge
            sakun sakoon sakega sakenge rakhna batao bataye bataiye bata btao hua hui hue rehta rehti
            उपलब्ध मौजूद प्रदान uplabdh
            """,
        ["zh"] = """
            得到 取得 进行 成为 变成 给予 提供 帮我 帮忙 觉得 打算 希望 算是 属于
            """,
    }.ToFrozenDictionary();

    /// <summary>The forms of a language's light verbs; empty for a language without a table.</summary>
    public static IEnumerable<string> Of(string language) => Tables.TryGetValue(language, out var table)
        ? table.Split('\n').SelectMany(Forms)
        : [];

    private static IEnumerable<string> Forms(string line) => line.Split('|').Select(Words).ToArray() switch
    {
        [var prefixes, var stems, var endings] =>
            from prefix in prefixes from stem in stems from ending in endings select prefix + stem + ending,
        [var prefixes, var stems] => from prefix in prefixes from stem in stems select prefix + stem,
        var forms => forms[0],
    };

    private static string[] Words(string text) =>
        [.. text.Split([' ', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(word => word == "." ? "" : word)];
}
