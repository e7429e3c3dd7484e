using System.Text.RegularExpressions;

namespace IntlAssistant.Answering.Tests.Verification.Replies;

/// <summary>How a sentence is turned into its opposite, in each language: a word for a word.</summary>
internal static class Wordings
{
    private static readonly (string Language, string From, string To)[] Negations =
    [
        ("en", @"\b(is|are|can|may|must|will|does) not\b", "$1"), ("en", @"\bcannot\b", "can"), ("en", @"\bcan't\b", "can"), ("en", @"\bno (?=\w)", "an "),
        ("en", @"\bdon't\b", "do"), ("en", @"\bnever\b", "always"), ("en", @"\bwithout\b", "with"),
        ("en", @"\b(is|are|can|may|must|will) (?!not)", "$1 not "), ("en", @"\b(takes|costs|needs|gives|covers|teaches|lasts|gets)\b", "never $1"),
        ("de", @"\bnicht\b ?", ""), ("de", @"\b[Kk]ein(e|en|er|em)?\b", "ein$1"), ("de", @"\b(ist|sind|kann|können|wird|werden|muss|müssen|dürfen)\b", "$1 nicht"),
        ("fr", @"\bn['’e] ?(\w+) (pas|jamais)\b", "$1"), ("fr", @"\b(est|sont|peut|peuvent|doit|faut)\b", "ne $1 pas"),
        ("es", @"\b[Nn]o (.*)\bningun[ao]\b", "$1una"), ("es", @"\b[Nn]o (.*) ni ", "$1 y "), ("es", @"\b[Nn]o (?=\w)", ""), ("es", @"\b(es|son|puede|pueden|se|llega|cuesta|está)\b", "no $1"),
        ("tr", @"amaz\b", "abilir"), ("tr", @"\byoktur\b", "vardır"), ("tr", @"\b(\w+)(ır|ir|ur|ür)(?=[.;]|$)", "$1maz"), ("tr", @"abilirsiniz\b", "amazsınız"), ("tr", @"\bvardır\b", "yoktur"), ("tr", @"\bgeçerlidir\b", "geçerli değildir"),
        ("ru", @"\b[Нн]е ", ""), ("ru", @"\bнет\b", "есть"), ("ru", @"\b(готово|можно|может|могут|нужны|нужен|платят|вносится|пройдёт|даётся|возвращаются)\b", "не $1"),
        ("fa", @"نمی‌", "می‌"), ("fa", @"می‌(?=\w)", "نمی‌"), ("fa", @"\bاست\b", "نیست"), ("fa", @"\bندارد\b", "دارد"), ("fa", @"\bدارد\b", "ندارد"), ("fa", @"\bباید\b", "نباید"),
        ("ar", @"(^| )لا ", "$1"), ("ar", @"\bيمكنك\b", "لا يمكنك"), ("ar", @"\b(يصبح|يصلك|تدرّس|يجب|تشمل|ينتهي|يُطلب|يجوز|يحق|يُدفع)", "لا $1"), ("ar", @"\bغير ", ""),
        ("ur", @"نہیں ", ""), ("ur", @"سکتے ہیں", "نہیں سکتے"), ("ur", @"(آتا|شامل|کا) (ہے|ہیں)", "$1 نہیں $2"),
        ("hi", @"नहीं ", ""), ("hi", @"(सकते|होता|जाता|जाती|मिलती) (हैं|है)", "नहीं $1 $2"), ("hi", @"\bकोई शुल्क नहीं", "शुल्क"),
        ("zh", @"不(收|免|能|得|需)", "$1"), ("zh", @"可以", "不可以"), ("zh", @"免", "不免"), ("zh", @"签署了", "没有签署"), ("zh", @"得到", "得不到"), ("zh", @"只", "不只"), ("zh", @"需要|须", "不需要"),
    ];

    private static readonly (string Language, string From, string To)[] Modalities =
    [
        ("en", @"\b(must|have to|need to)\b", "may"), ("en", @"\b(may|can)\b(?! not)", "must"), ("en", @"\bis (required|compulsory|needed)\b", "is optional"), ("en", @"\bonly\b ", ""), ("en", @"\bare compulsory\b", "are optional"),
        ("en", @"^(.*?) (is|are) (?!only)", "Only $1 $2 "), ("en", @"\bnot (allowed|advised)\b", "required"), ("en", @"\bneeds?\b", "may have"), ("en", @"\bexcept\b", "including"),
        ("de", @"\b(muss|müssen)\b", "kann"), ("de", @"\b(dürfen|können|kann|darf)\b", "müssen"), ("de", @"\bnur\b ", ""), ("de", @"\berforderlich\b", "freiwillig"),
        ("fr", @"\b(doit|doivent|faut)\b", "peut"), ("fr", @"\b(peut|peuvent|pouvez)\b", "doit"), ("es", @"\b(debe|deben)\b", "puede"), ("es", @"\b(puede|pueden)\b", "debe"), ("es", @"\bsolo\b ", ""),
        ("tr", @"\b(\w+)(malıdır|melidir)\b", "$1abilir"), ("tr", @"\b(\w+)(abilir|ebilir)(siniz|sınız)?\b", "$1malıdır"), ("tr", @"\byalnızca |\bsadece ", ""),
        ("ru", @"\b(можно|можете)\b", "нужно обязательно"), ("ru", @"\bтолько ", ""), ("ru", @"\b(нужны|нужно|необходимо)\b", "можно"),
        ("fa", @"\bباید\b", "می‌توانید"), ("fa", @"می‌توان(ید|ند|د)", "باید"), ("fa", @"\bفقط ", ""),
        ("ar", @"\bيجب أن\b", "يمكن أن"), ("ar", @"\bيمكنك\b", "يجب عليك"), ("ar", @"\bفقط\b", ""), ("ar", @"\bعليك\b", "يمكنك"),
        ("zh", @"(?<!不)可以", "必须"), ("zh", @"必须|须", "可以"), ("zh", @"只", ""), ("zh", @"只能", "可以"),
    ];

    private static readonly (string Language, string From, string To)[] BoundsChanged =
    [
        ("en", @"\bat least\b", "at most"), ("en", @"\b(at most|up to|no more than|a maximum of)\b", "at least"), ("en", @"\bmore than\b", "less than"), ("en", @"\bless than\b", "more than"),
        ("en", @"\bbefore\b(?=.*\d|.*\bthe\b)", "after"), ("en", @"\bwithin\b", "not before"), ("en", @"(\d+|three|two|five|one) (working days|months|weeks|month) (before|ahead of)", "$1 $2 after"), ("en", @"\bafter (\d+)", "before $1"),
        ("de", @"\bmindestens\b", "höchstens"), ("de", @"\b(höchstens|bis zu)\b", "mindestens"), ("fr", @"\bau moins\b", "au plus"), ("fr", @"\bau maximum\b", "au minimum"), ("fr", @"\bplus de\b", "moins de"),
        ("es", @"\bal menos\b", "como máximo"), ("es", @"\bcomo máximo\b", "como mínimo"), ("es", @"\bantes de\b", "después de"), ("tr", @"\ben az\b", "en fazla"), ("tr", @"\ben fazla\b", "en az"), ("tr", @"\bsonra\b", "önce"),
        ("ru", @"\bне более\b", "не менее"), ("ru", @"\bне менее\b", "не более"), ("fa", @"\bحداکثر\b", "حداقل"), ("fa", @"\b(حداقل|دست‌کم)\b", "حداکثر"), ("fa", @"\bبعد از\b", "پیش از"), ("fa", @"\bپیش از\b", "بعد از"),
        ("ar", @"على الأكثر", "على الأقل"), ("ar", @"على الأقل", "على الأكثر"), ("ar", @"\bقبل\b", "بعد"), ("ar", @"\bبعد\b", "قبل"), ("ur", @"زیادہ سے زیادہ", "کم از کم"), ("hi", @"अधिकतम", "कम से कम"), ("zh", @"最多", "至少"), ("zh", @"至少", "最多"), ("zh", @"以上", "以下"),
    ];

    private const string Denied = @"\b(not|no|cannot|can't|don't|nicht|kein\w*|ne|pas|no|не|нет|yok\w*|değil)\b|نمی|نیست|ندارد|(^| )لا |غير|نہیں|नहीं|不|\w(maz|mez)\b";

    private static readonly Dictionary<string, string[]> Always = new()
    {
        ["en"] = ["In every case, ", "For all students: ", "Without exception, "],
        ["de"] = ["In jedem Fall gilt: ", "Für alle Studierenden gilt: "],
        ["fr"] = ["Dans tous les cas, ", "Pour toutes les personnes : "],
        ["es"] = ["En todos los casos, ", "Para todos los estudiantes: "],
        ["tr"] = ["Her durumda: ", "Bütün öğrenciler için: "],
        ["ru"] = ["Во всех случаях: ", "Для всех студентов: "],
        ["fa"] = ["در همه موارد: ", "برای تمام دانشجویان: "],
        ["ar"] = ["في جميع الحالات: ", "لجميع الطلاب: "],
        ["ur"] = ["ہر صورت میں: ", "تمام طلبہ کے لیے: "],
        ["hi"] = ["हर स्थिति में: ", "सभी छात्रों के लिए: "],
        ["zh"] = ["在所有情况下，", "对所有学生："],
    };

    public static string? Negate(Truth truth, Random dice) => Change(Negations, truth, dice);

    // In a sentence that is denied, "must not" and "cannot" are the same.
    public static string? ChangeModality(Truth truth, Random dice) =>
        Regex.IsMatch(truth.Text, Denied, RegexOptions.IgnoreCase) ? null : Change(Modalities, truth, dice);

    public static string? ChangeBound(Truth truth, Random dice) => Change(BoundsChanged, truth, dice);

    public static string? Overgeneralise(Truth truth, Random dice) =>
        Always.TryGetValue(truth.Language.Value, out var openings) ? openings[dice.Next(openings.Length)] + Lower(truth) : null;

    private static string Lower(Truth truth) => truth.Language.Value is "en" or "fr" or "es" && truth.Text.Length > 1 && char.IsLower(truth.Text[1])
        ? char.ToLowerInvariant(truth.Text[0]) + truth.Text[1..]
        : truth.Text;

    private static string? Change((string Language, string From, string To)[] table, Truth truth, Random dice)
    {
        var changes = table.Where(change => change.Language == truth.Language.Value)
            .Select(change => (Pattern: new Regex(change.From, RegexOptions.CultureInvariant), change.To))
            .Where(change => change.Pattern.IsMatch(truth.Text)).ToList();
        if (changes.Count == 0)
        {
            return null;
        }

        // What drops a negation comes first in the table: it is never to be chosen that a denied sentence is denied twice.
        var (pattern, to) = changes[dice.Next(Math.Min(changes.Count, 2)) is var chosen && changes[0].To.Contains("not ") ? chosen : 0];
        return pattern.Replace(truth.Text, to, 1);
    }
}
