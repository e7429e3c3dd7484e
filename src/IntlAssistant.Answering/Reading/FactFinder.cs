using System.Text;
using System.Text.RegularExpressions;

namespace IntlAssistant.Answering.Reading;

/// <summary>Tells which kinds of fact a piece of text holds, by its numbers and the words beside them, in any of the content's languages.</summary>
internal static partial class FactFinder
{
    private const int TimeoutMilliseconds = 200;

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

    // Money: a currency's sign, code or word near a number; or that there is nothing to pay.
    [GeneratedRegex(
        @"[$€£¥₹₽₺﷼]\s?\d|\d\s?[$€£¥₹₽₺﷼]|" +
        @"\d[^.!?\n]{0,20}(dollar|euro|rial|toman|pound|lira|rupee|yuan|dinar|franc|usd|eur\b|gbp|chf|irr|دلار|دولار|ڈالر|یورو|يورو|ریال|ريال|تومان|دینار|دينار|روپ|ليرة|доллар|евро|риал|рубл|dolar|avro|dólar|美元|欧元|里亚尔|人民币|元|डॉलर|यूरो|रुपय)|" +
        @"(dollar|euro|rial|usd|eur|chf|gbp|دلار|یورو|ریال|دولار|يورو|ريال)s?\s?\d|" +
        @"\b(no|without an?|not? charge[sd]?)\b[^.!?\n]{0,20}\b(fee|charge|cost)|free of charge|رایگان|مجان|gratuit|kostenlos|kostenfrei|gratis|gratuito|ücretsiz|бесплатн|免费|مفت|निःशुल्क",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Amount();

    [GeneratedRegex(
        @"\b(1[3-4]|19|20)\d\d\b|\b(january|february|march|april|june|july|august|september|october|november|december)\b|\bmay \d|\d (of )?may\b|" +
        @"\b(janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık)\b|" +
        @"январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр|فروردین|اردیبهشت|خرداد|تیر ماه|مرداد|شهریور|مهر ماه|آبان|آذر|بهمن|اسفند|ژانویه|فوریه|مارس|آوریل|ژوئن|ژوئیه|سپتامبر|اکتبر|نوامبر|دسامبر|يناير|فبراير|أبريل|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|جنوری|فروری|اپریل|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر|\d+月|जनवरी|फरवरी|मार्च|अप्रैल|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर|" +
        @"\bany time\b|all year|year.round|monday|tuesday|wednesday|thursday|friday|saturday|sunday",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Date();

    [GeneratedRegex(
        @"(\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)\b|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده)[^.!?\n]{0,14}" +
        @"(year|month|week|day|hour|minute|semester|سال|ماه|هفته|روز|ساعت|سنة|سنوات|شهر|أشهر|أسبوع|يوم|أيام|\bans?\b|années?|mois|semaine|jour|jahr|monat|woche|tag|stunde|años?|mes(es)?\b|semana|días?|\byıl|\bay\b|hafta|\bgün|\bгод|\bлет|месяц|недел|\bдн|\bдень|ماہ|ہفت|دن|年|个月|周|天|小时|साल|वर्ष|महीन|हफ्त|दिन)",
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
