using System.Text.RegularExpressions;

namespace IntlAssistant.Answering.Privacy;

/// <summary>What addresses, numbers, days of birth and personal links look like, in a folded text. What is personal is the group <c>n</c>.</summary>
internal static partial class NumberPatterns
{
    private const int TimeoutMilliseconds = 2000;

    private const string Day =
        @"(?:\d{1,4}\s?[./\-年]\s?\d{1,2}\s?[./\-月]\s?\d{1,4}\s?日?|\d{1,2}(?:st|nd|rd|th)?\.?\s+(?:of\s+|de\s+)?[\p{L}\p{M}]{3,12}\.?,?\s+(?:de\s+)?\d{4}|[\p{L}\p{M}]{3,12}\s+\d{1,2},?\s+\d{4}|(?:13|14|19|20)\d\d)";

    private const string Born =
        @"(?:born|birth(?:day|date)?|d\.?o\.?b\.?|n[ée]e?\b|naissance|nacid[oa]|nac[íi]|nacimiento|geboren|geburts\w*|doğum\w*|doğdum|родил\w*|рождени\w*|متولد|تولدم?|تولد من|المیلاد|میلادی|موالید|مولود|ولدت|پیدائش|پیدا|जन्म\w*|出生\w*|生日|生于)";

    private const string Document =
        @"(?:passport|national (?:id|code|number)|identity card|id card|id (?:no|number)|student (?:id|no|number)|application(?: id| no| number| code)?|tracking(?: code| number)?|reference(?: number| code| no)?|file (?:no|number)|visa (?:no|number)|passeport|carte d'identité|dossier|pasaporte|dni|expediente|reisepass\w*|pass(?:nummer)|ausweis\w*|aktenzeichen|bewerbungsnummer|pasaport\w*|kimlik\w*|başvuru no\w*|паспорт\w*|заявк\w*|پاسپورتم?|پاسپورت من|گذرنامه|کد ملی|شماره ملی|شناسنامه|کد رهگیری|کد پیگیری|شماره دانشجویی|شماره پرونده|جواز(?: السفر| سفری)?|الهویة|رقم الطلب|پاسپورٹ|شناختی کارڈ|पासपोर्ट|आवेदन|护照|身份证|申请号|申请编号|学号)";

    /// <summary>E-mail addresses, also with the sign written out.</summary>
    [GeneratedRegex(@"(?<n>[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\]| at (?=[\w-]+\s?(?:\.|dot)))\s?[\p{L}\p{N}-]+(?:\s?(?:\.|\(dot\)|\[dot\]| dot )\s?[\p{L}\p{N}-]+)+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    public static partial Regex Email();

    /// <summary>Links with a query, an account or a long secret in them.</summary>
    [GeneratedRegex(@"(?<n>(?:https?://|www\.)(?:\S*[?#&;]\S*=\S*|[^\s/]*@\S*|\S*/(?=[^\s/]*\d)(?=[^\s/]*[A-Za-z])[A-Za-z0-9_-]{16,}\S*|(?:t\.me|wa\.me|facebook\.com|instagram\.com|linkedin\.com/in)/\S+))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    public static partial Regex Link();

    /// <summary>A day near a word of birth.</summary>
    [GeneratedRegex($@"{Born}[^\n!?؟]{{0,24}}?(?<![\d.])(?<n>{Day})|(?<n>{Day})\s?(?:年\s?)?(?={Born})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    public static partial Regex BirthDate();

    /// <summary>A number after the name of a document.</summary>
    [GeneratedRegex($@"{Document}[^\n!?؟.]{{0,24}}?(?<![\p{{L}}\d-[\u4E00-\u9FFF]])(?<n>(?=[\p{{L}}\d/-]*\d[\p{{L}}\d/-]*\d[\p{{L}}\d/-]*\d[\p{{L}}\d/-]*\d)[\p{{L}}]{{0,4}}[ -]?\d[\p{{Lu}}\d/-]{{3,}})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    public static partial Regex DocumentNumber();

    /// <summary>A letter or two with many digits, or a long row of digits.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d.,-[\u4E00-\u9FFF]])(?<n>[\p{L}-[\u4E00-\u9FFF]]{1,3}[ -]?\d{5,12}|\d{7,20})(?![\p{L}\d-[\u4E00-\u9FFF]]|[.,]\d)", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    public static partial Regex LongNumber();

    /// <summary>Digits in groups, as telephone numbers are written.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d.,/-])(?<n>(?:\+|00)?\(?\d{1,4}\)?(?:[ \-./]?\(?\d{2,5}\)?){2,6})(?![\p{L}\d])", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    public static partial Regex Phone();

    /// <summary>Days and spans of years, which look like telephone numbers.</summary>
    [GeneratedRegex(@"^(?:(?:13|14|19|20)\d\d\s?[-/.]\s?(?:\d{1,2}|(?:13|14|19|20)\d\d)(?:\s?[-/.]\s?\d{1,2})?|\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:13|14|19|20)?\d\d)$", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    public static partial Regex Calendar();

    /// <summary>The name of a currency right after a number, or its sign before it.</summary>
    [GeneratedRegex(@"^\s?(?:[$€£¥₹₽₺﷼%]|usd|eur|irr|rials?|tomans?|dollars?|euros?|ریال|تومان|دلار|یورو|دینار|درهم|лир|руб|долл|евро|tl\b|lira|avro|元|美元|欧元|रुपय|रुपए|डॉलर|روپے|million|میلیون|ملیون|thousand|هزار)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    public static partial Regex Currency();

    /// <summary>Where a visitor says to live.</summary>
    [GeneratedRegex(@"(?:my (?:home |postal |mailing |current )?address(?: is|:)|home address ?:|i live (?:at|in (?=[^.\n]{0,40}\d))|mon adresse(?: est|:)|j'habite (?:au |à )?(?=\d|[^.\n]{0,30}\d)|mi dirección(?: es|:)|vivo en (?=[^.\n]{0,30}\d)|adresim|meine adresse(?: ist|:)|ich wohne (?:in|an) (?=[^.\n]{0,40}\d)|мой адрес|я живу (?:на|по адресу)|آدرس من|ادرس من|آدرسم|ادرسم|نشانی من|نشانیم|عنوانی|اسکن فی|میرا پتہ|मेरा पता|我的地址|家庭住址|我住在)[ :]*(?<n>[^.!?؟।\r\n]{3,120})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    public static partial Regex Home();

    /// <summary>A street with a number.</summary>
    [GeneratedRegex(@"(?<n>\b\d{1,5}[ ,]+(?:\p{L}+ ){1,3}(?:street|st|avenue|ave|road|rd|lane|boulevard|blvd)\b|\b(?:rue|calle|avenida|улица|ул\.|خیابان|کوچه|شارع)\s[^.!?؟\r\n]{2,50}?\d{1,5}|\b\p{L}+(?:straße|strasse|caddesi|sokak|sokağı)\s\d{1,5}|(?:پلاک|واحد)\s?\d{1,5})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    public static partial Regex Street();
}
