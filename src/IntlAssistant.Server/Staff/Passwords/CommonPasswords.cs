using System.Text;

namespace IntlAssistant.Server.Staff.Passwords;

/// <summary>Recognises what is tried first by whoever guesses: known words, rows of the keyboard, repetitions and the owner's own name, however they are strung together.</summary>
internal static class CommonPasswords
{
    private const int FewestDifferent = 5;
    private const int ShortestPart = 3;

    // What must be left once all that is guessable has been taken out, for a guesser still to have work.
    private const int FewestUnknown = 8;

    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
        "!@#$%^&*()", "ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپو", "۱۲۳۴۵۶۷۸۹۰",
    ];

    private static readonly string[] Words =
    [
        "password", "passwort", "passw0rd", "pass", "parola", "contraseña", "motdepasse", "letmein", "welcome", "admin", "administrator", "login",
        "master", "secret", "changeme", "default", "guest", "user", "test", "temp", "root", "super", "access", "hello", "iloveyou", "love", "lovely",
        "princess", "sunshine", "dragon", "monkey", "shadow", "football", "baseball", "superman", "batman", "michael", "jordan", "google", "facebook",
        "computer", "internet", "windows", "samsung", "trustno", "freedom", "whatever", "flower", "summer", "winter", "spring", "autumn", "january",
        "march", "april", "june", "july", "august", "september", "october", "november", "december", "monday", "friday", "sunday", "saturday",
        "university", "office", "international", "assistant", "staff", "student", "college", "school", "medical", "salam", "ramz", "iran", "tehran",
        "azadi", "mohammad", "ali", "fatemeh", "zahra", "hossein", "reza", "maryam", "khoda", "رمز", "گذرواژه", "رمزعبور", "سلام", "ایران", "تهران",
        "دانشگاه", "correcthorsebatterystaple", "correct", "horse", "battery", "staple",
    ];

    /// <summary>Whether a password is guessed early.</summary>
    /// <param name="password">The password.</param>
    /// <param name="own">What others know of its owner.</param>
    public static bool IsCommon(string password, IEnumerable<string> own)
    {
        var plain = Plain(password);
        return plain.Distinct().Count() < FewestDifferent
            || Unrepeated(plain).Length < FewestUnknown
            || Unknown(plain, own).Length < FewestUnknown;
    }

    /// <summary>The letters as they were before somebody put digits in their places.</summary>
    private static string Plain(string password) =>
        new([.. password.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '_' or '.'))]);

    /// <summary>The shortest beginning that, said again and again, gives the whole.</summary>
    private static string Unrepeated(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (Enumerable.Range(length, text.Length - length).All(place => text[place] == text[place - length]))
            {
                return text[..length];
            }
        }

        return text;
    }

    private static string Unknown(string plain, IEnumerable<string> own)
    {
        var known = own.SelectMany(text => Plain(text).Split('@', ' ')).Concat(Words).Where(word => word.Length >= ShortestPart)
            .OrderByDescending(word => word.Length);
        var left = known.Aggregate(plain, (text, word) => Spelt(text.Replace(word, "", StringComparison.Ordinal), word));
        return WithoutRows(left);
    }

    /// <summary>Takes out a word also where digits and signs stand for its letters.</summary>
    private static string Spelt(string text, string word)
    {
        var letters = new string([.. text.Select(Letter)]);
        for (var at = letters.IndexOf(word, StringComparison.Ordinal); at >= 0; at = letters.IndexOf(word, StringComparison.Ordinal))
        {
            (text, letters) = (text.Remove(at, word.Length), letters.Remove(at, word.Length));
        }

        return text;
    }

    private static char Letter(char letter) => letter switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => letter,
    };

    /// <summary>Takes out three and more neighbours of the keyboard or the alphabet, forwards and backwards, and three and more of the same.</summary>
    private static string WithoutRows(string text)
    {
        var left = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var length = Run(text, at);
            if (length < ShortestPart)
            {
                left.Append(text[at]);
                at++;
            }
            else
            {
                at += length;
            }
        }

        return left.ToString();
    }

    private static int Run(string text, int at)
    {
        var length = 1;
        while (at + length < text.Length && text[at + length] == text[at])
        {
            length++;
        }

        foreach (var row in Rows)
        {
            foreach (var step in (int[])[1, -1])
            {
                var place = row.IndexOf(text[at], StringComparison.Ordinal);
                var run = 1;
                while (place >= 0 && place + (step * run) is var next && next >= 0 && next < row.Length
                    && at + run < text.Length && text[at + run] == row[next])
                {
                    run++;
                }

                length = Math.Max(length, run);
            }
        }

        return length;
    }
}
