using System.Text.RegularExpressions;

namespace IntlAssistant.Answering.Privacy;

/// <summary>How people say, sign and address a name in eleven languages. The name is the group <c>n</c>.</summary>
internal static partial class NamePatterns
{
    private const int TimeoutMilliseconds = 2000;

    // A name: a word, or several. Where capitals are written, one that begins with a capital.
    private const string Word = @"[\p{L}\p{M}][\p{L}\p{M}'-]+";
    private const string Words = $@"(?<n>{Word}(?: {Word}){{0,3}})";
    private const string Capital = @"\p{Lu}[\p{L}\p{M}'-]+";
    private const string Capitals = $@"(?<n>{Capital}(?: (?:(?:van|von|de|del|da|bin|ibn|al|el|den|der) )?{Capital}){{0,3}})";
    private const string TwoCapitals = $@"(?<n>{Capital}(?: (?:(?:van|von|de|del|da|bin|ibn|al|el|den|der) )?{Capital}){{1,3}})";
    private const string Arabic = @"[\u0620-\u064A\u0660-\u06D3\u06FA-\u06FF\u064B-\u0652]{2,}";
    private const string ArabicWords = $@"(?<n>{Arabic}(?: {Arabic}){{0,3}}?)";
    private const string ArabicEnd = @"(?=\s*(?:[.,،؛;:!?؟\r\n]|$| (?:هستم|است|هست|می باشد|ہے|ہوں|و|اور|من|از|سے|وانا|انا|و?ارید|طالب[ةه]?|دانشجو|در|با|ام|میں|متقدم|تخلص|عمر|جواز|شماره|پاسپورت|پاسپورتم|گذرنامه|رقم|پاسپورٹ)(?![\p{L}\p{M}])))";
    private const string Start = @"(?<![\p{L}\p{M}])";

    /// <summary>Names that are said to be names, whatever words they are.</summary>
    public static IReadOnlyList<Regex> Introductions { get; } =
        [IntroducedInLatin(), IntroducedInRussian(), IntroducedInArabicLetters(), IntroducedInHindi(), IntroducedInChinese()];

    /// <summary>What is a name unless it is a word of the language: "I am …", signatures, forms of address.</summary>
    public static IReadOnlyList<Regex> Likely { get; } =
        [BeingInLatin(), BeingInPersian(), BeingInArabic(), Honorific(), HonorificInArabicLetters(), HonorificInChinese(), Signed(), SignedInOtherScripts(), Greeted(), GreetedInOtherScripts()];

    [GeneratedRegex(
        $@"{Start}(?:my (?:full |first |last )?name(?: is|'s|:)|i am called|(?:full |first |last |sur|family )?name ?:|je m'appelle|mon nom est|nom ?:|me llamo|mi nombre es|nombre ?:|ich hei(?:ß|ss)e|mein name ist|name ist|(?:benim )?ad[ıi]m|(?:benim )?ismim|ad[ıi] soyad[ıi] ?:?)[ :]+(?<n>{Word}(?: (?!(?:and|from|i|i'm|my|with|who|a|an|the|et|je|de|y|soy|vengo|und|ich|aus|ve|ben)\b){Word}){{0,3}})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex IntroducedInLatin();

    [GeneratedRegex(
        $@"{Start}(?:меня зовут|мо[её] имя|мои фио|фио ?:|имя ?:)[ :-]+(?<n>{Word}(?: (?!(?:и|из|я|мне|мой)\b){Word}){{0,2}})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex IntroducedInRussian();

    [GeneratedRegex(
        $@"{Start}(?:اسم من|نام من|اسمم|نامم|نام و نام خانوادگی(?: من)?|نام ?:|اسم ?:|اسمی|انا اسمی|ادعی|الاسم ?:|میرا نام|میرا اسم)[ :]+(?!چی|چیست){ArabicWords}{ArabicEnd}",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex IntroducedInArabicLetters();

    [GeneratedRegex(
        $@"{Start}(?:मेरा नाम|नाम ?:)[ :]+(?<n>{Word}(?: {Word}){{0,3}}?)(?=\s*(?:[.,।!?\r\n]|$| (?:है|हूँ|हूं|और)(?![\p{{L}}\p{{M}}])))",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex IntroducedInHindi();

    [GeneratedRegex(
        @"(?:我叫|我的名字(?:是|叫)|我名叫|姓名(?::|是)|本人)\s*(?<n>[\u4E00-\u9FFF·]{2,8}?|[A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+){0,3})(?=\s*(?:[，,.！!？?；;\s]|$|来自|是|我|想|今年|目前|护照))",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex IntroducedInChinese();

    [GeneratedRegex(
        $@"{Start}(?:[Tt]his is|I am|I'm|[Jj]e suis|[Ss]oy|[Ii]ch bin|[Bb]en|Я(?: -)?|это) {TwoCapitals}",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex BeingInLatin();

    [GeneratedRegex($@"{Start}من {ArabicWords} (?:هستم|ام)(?![\p{{L}}\p{{M}}])|{Start}میں {ArabicWords} ہوں(?![\p{{L}}\p{{M}}])", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex BeingInPersian();

    [GeneratedRegex($@"{Start}(?:انا|معک|معکم) {ArabicWords}{ArabicEnd}", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex BeingInArabic();

    [GeneratedRegex(
        $@"{Start}(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Herr|Frau|Monsieur|Madame|Mme|Mlle|Señora?|Sra?|Sayın|Bay|Bayan|г-н|г-жа|[Гг]осподин|[Гг]оспожа)\.? {Capitals}",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Honorific();

    [GeneratedRegex(
        $@"{Start}(?:جناب اقای|جناب آقای|سرکار خانم|آقای|اقای|خانم|دکتر|مهندس|استاد|السید|السیدة|الدکتورة?|الانسة|الاستاذة?|جناب|محترمہ|محترم|श्रीमान|श्रीमती|श्री|सुश्री|डॉ\.?)(?: دکتر| مهندس)? (?<n>{Word}(?: {Word})?)(?=\s*(?:[.,،؛:!?؟।\r\n]|$| (?:عزیز|گرامی|محترم|جی|صاحب|सलام|سلام|जी)))",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex HonorificInArabicLetters();

    [GeneratedRegex(@"(?:尊敬的|亲爱的)(?<n>[\u4E00-\u9FFF·]{1,4}?)(?=先生|女士|同学|老师|教授|[，,:！!\s])|(?<n>[\u4E00-\u9FFF]{1,3})(?=先生|女士)", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex HonorificInChinese();

    [GeneratedRegex(
        $@"{Start}(?:(?:kind |best |warm )?regards|sincerely(?: yours)?|yours(?: sincerely| faithfully| truly)?|many thanks|thanks|thank you|cheers|best(?: wishes)?|cordialement|bien à vous|merci|saludos(?: cordiales)?|atentamente|gracias|mit freundlichen gr(?:ü|ue)(?:ß|ss)en|viele gr(?:ü|ue)(?:ß|ss)e|danke|sayg[ıi]lar[ıi]mla|teşekkürler|с уважением|спасибо)[ ,.!-]*\s+(?-i:{Capitals})[\s.]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex Signed();

    [GeneratedRegex(
        $@"{Start}(?:با تشکر|با احترام|با سپاس|سپاس|ممنون|متشکرم|ارادتمند|مع الشکر|تحیاتی|مع تحیاتی|مع خالص التحیة|شکرا|شکریہ|والسلام|धन्यवाद|सादर|此致|敬礼|谢谢)[ ,،.!]*\s+(?<n>{Word}(?: {Word}){{0,2}})[\s.]*$",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex SignedInOtherScripts();

    [GeneratedRegex(
        $@"^\s*(?:dear|hello|hi|good (?:morning|afternoon|day|evening)|bonjour|ch(?:er|ère)|estimad[oa]|hola|querid[oa]|hallo|guten tag|sehr geehrter?|liebe[r]?|merhaba|sayın|sevgili|уважаем(?:ый|ая)|здравствуйте|добрый день|привет)[ ,]+(?!(?:mrs?|ms|miss|mx|dr|prof|professor|sir|madam|herrn?|frau|sra?|mme|mlle|г-н|г-жа)\b)(?-i:{Capitals})(?=\s*[,.!:\r\n])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeoutMilliseconds)]
    private static partial Regex Greeted();

    [GeneratedRegex(
        $@"^\s*(?:سلام(?: علیکم)?|درود|عزیزی|عزیزتی|مرحبا|اهلا|السلام علیکم|प्रिय|नमस्ते|你好|您好)[ ,،，]*\s*(?<n>{Word}(?: {Word}){{0,2}}?)(?: (?:عزیز|گرامی|जी|جان))?(?=\s*[,،，.!:！\r\n])",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex GreetedInOtherScripts();
}
