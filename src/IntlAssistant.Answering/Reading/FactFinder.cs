using System.Text;
using System.Text.RegularExpressions;

namespace IntlAssistant.Answering.Reading;

/// <summary>Tells which kinds of fact a piece of text holds, by its numbers and the words beside them, in any of the content's languages.</summary>
internal static partial class FactFinder
{
    private const int TimeoutMilliseconds = 200;

    // The years of the last thousand, in any calendar; no price, and not "1200 students".
    private const string Year = @"(?<![\d,:+])(?<![$€£¥₹₽₺﷼]\s?)\b(1(?!\d00)\d{3}|1[349]00|20\d\d)\b(?![.,:]\d|\s?([$€£¥₹₽₺﷼%٪％]|euro|dollar|dolar|dólar|rial|toman|pound|lira|" + Codes + @"|دلار|دولار|یورو|يورو|ریال|ريال|تومان|دینار|دينار|درهم|доллар|евро|риал|руб|美元|欧元|人民币|元|डॉलर|यूरो|रुप))|(?<!\d)[12]\d{3}\s?年";

    private const string Codes = @"\b(?:usd|eur|gbp|chf|irr|aud|cad|nzd|try|tl|rub|inr|pkr|cny|rmb|jpy|aed|sar|qar|mad|egp|iqd|mxn|ars|cop|clp|brl|pln|sek|nok|dkk)\b";

    /// <summary>The kinds of fact in a text; on text so strange that it cannot be told, only that it has numbers.</summary>
    public static FactKinds In(string text)
    {
        var folded = FoldDigits(text);
        try
        {
            return Find(folded);
        }
        catch (RegexMatchTimeoutException)
        {
            return FactKinds.Number;
        }
    }

    private static FactKinds Find(string text)
    {
        var kinds = FactKinds.None;
        Add(FactKinds.Number, Number());
        Add(FactKinds.Amount, Amount());
        Add(FactKinds.Date, Date());
        Add(FactKinds.Duration, Duration());
        Add(FactKinds.Percentage, Percentage());
        Add(FactKinds.TimeOfDay, TimeOfDay());
        Add(FactKinds.Mail, Mail());
        Add(FactKinds.Phone, Phone());
        return kinds;

        void Add(FactKinds kind, Regex pattern) => kinds |= pattern.IsMatch(text) ? kind : FactKinds.None;
    }

    private static string FoldDigits(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var value = char.IsDigit(character) ? (int)char.GetNumericValue(character) : -1;
            folded.Append(value >= 0 ? (char)('0' + value) : char.ToLowerInvariant(character));
        }

        return folded.ToString();
    }

    [GeneratedRegex(@"\d", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Number();

    // Money: a currency's sign, code or word near a number; a price's word before one; or that there is nothing to pay.
    [GeneratedRegex(
        @"[$€£¥₹₽₺﷼]\s?\d|\d\s?[$€£¥₹₽₺﷼]|" +
        @"\d[^.!?\n]{0,20}(dollar|euro|rial|toman|pound|lira|rupee|yuan|dinar|dirham|franc|manat|" + Codes + @"|دلار|دولار|ڈالر|یورو|يورو|ریال|ريال|تومان|دینار|دينار|درهم|جنيه|روپ|ليرة|لیر|доллар|евро|риал|рубл|руб\.|dolar|avro|dólar|美元|欧元|里亚尔|人民币|元|डॉलर|यूरो|रुपय|रुपए)|" +
        @"(dollar|euro|rial|" + Codes + @"|دلار|یورو|ریال|دولار|يورو)s?\W{0,3}\d|" +
        @"(\bfees?\b|\bcosts?\b|\btuition|\bprice|\brent\b|\bdeposit|gebühr|kosten|preis|beitrag|miete|frais|\bcoût|\btarif|\bloyer|matrícula|\bcostes?\b|\bprecio|\btasas?\b|ücret|bedel|стоимост|плат[аы]|цен[аы]|شهریه|هزینه|مبلغ|رسوم|تكلفة|سعر|فیس|费|शुल्क|फीस)[^.!?\n]{0,30}\d{2}|" +
        @"\b(no|without an?|not? charge[sd]?)\b[^.!?\n]{0,20}\b(fee|charge|cost)|free of charge|رایگان|مجان|gratuit|kostenlos|kostenfrei|gratis|gratuito|ücretsiz|бесплатн|免费|مفت|निःशुल्क",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Amount();

    [GeneratedRegex(
        Year + @"|\b(january|february|march|april|june|july|august|september|october|november|december)\b|\bmay \d|\d (of )?may\b|" +
        @"\b(janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık)\b|" +
        @"январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр|فروردین|اردیبهشت|خرداد|تیر ماه|مرداد|شهریور|مهر ماه|آبان|آذر|بهمن|اسفند|ژانویه|فوریه|مارس|آوریل|ژوئن|ژوئیه|سپتامبر|اکتبر|نوامبر|دسامبر|يناير|فبراير|أبريل|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|جنوری|فروری|اپریل|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر|\d+月|जनवरी|फरवरी|मार्च|अप्रैल|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर|" +
        @"\bany time\b|all year|year.round|monday|tuesday|wednesday|thursday|friday|saturday|sunday|" +
        @"\b(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)\b|понедельник|вторник|сред[ауы]|четверг|пятниц|суббот|воскресень|شنبه|جمعه|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|星期|周[一二三四五六日]|सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार|" +
        @"\b\d{1,2}[./]\d{1,2}\b",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Date();

    [GeneratedRegex(
        @"(\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|eine?[nr]?|zwei|drei|vier|fünf|sechs|acht|zehn|zwölf|une?|deux|trois|quatre|cinq|dix|douze|dos|tres|cuatro|cinco|seis|ocho|diez|doce|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on)\b|" +
        @"\b(один|одн|два|две|дву|три|тр[её]х|четыр|пят|шест|сем|восем|девят|десят|двенадцат)|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|تین|چار|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|عشر|[一二两三四五六七八九十]|एक|दो|तीन|चार|पांच|पाँच|छह)[^.!?\n]{0,14}" +
        @"(year|month|week|day|hour|minut|\bmin\b|seconds|semester|سال|ماه|هفته|روز|ساعت|دقیقه|ثانیه|سنة|سنوات|شهر|أشهر|شهور|أسبوع|أسابيع|يوم|أيام|ساعة|دقيقة|دقائق|ثانية|ثواني|أعوام|\bans?\b|années?|mois|semaine|semestre|jour|jahr|monat|woche|tag|stunde|sekunde|segundos|años?|mes(es)?\b|semana|días?|\byıl|\bay(lık|a|da|dan)?\b|hafta|\bgün|\bsaat|dakika|\bdk\b|saniye|yarıyıl|\bгод|\bлет|месяц|недел|\bдн|\bдень|час|минут|\bмин\b|секунд|семестр|ماہ|ہفت|دن|年|个月|周|天|小时|分钟|秒|学期|साल|वर्ष|महीन|हफ्त|सप्ताह|दिन|घंट|मिनट|सेकंड|सेकेंड)|" +
        @"شهرين|شهران|سنتين|سنتان|أسبوعين|أسبوعان|يومين|عامين|полгода|полтора",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Duration();

    [GeneratedRegex(
        @"\d\s?[%٪％]|[%٪％]\s?\d|\d+ ?(percent|per cent|درصد|بالمئة|بالمائة|في المئة|pour cent|prozent|por ciento|процент|فیصد|प्रतिशत)|yüzde|百分之",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Percentage();

    [GeneratedRegex(@"\b([01]?\d|2[0-3])[:.][0-5]\d\b|\b\d{1,2} ?(a\.?m\b|p\.?m\b|uhr|o'clock)|ساعت \d|الساعة \d", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.]+", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(\+|\(|\b)\d{2,4}[\d ()/-]{5,}\d", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Phone();
}
