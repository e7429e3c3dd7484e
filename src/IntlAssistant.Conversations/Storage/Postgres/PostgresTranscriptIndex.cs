using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using IntlAssistant.Conversations.Search;

namespace IntlAssistant.Conversations.Storage.Postgres;

/// <summary>The index as a column of lexemes. The words are folded already, so PostgreSQL's own reading of texts is passed by.</summary>
internal sealed class PostgresTranscriptIndex(TextFolding fold) : TranscriptIndex(fold)
{
    // PostgreSQL takes a word of 2,046 bytes at most; a letter has up to four.
    private const int LongestWord = 500;

    public override Task<int> RemoveAsync(DbConnection connection, ConversationId conversation) => connection.ExecuteAsync(
        "DELETE FROM transcript_words WHERE conversation_id = @Conversation", new { Conversation = conversation.ToString() });

    public override Task RemoveAsync(DbConnection connection, ConversationId conversation, long sequence) => connection.ExecuteAsync(
        "DELETE FROM transcript_words WHERE conversation_id = @Conversation AND sequence = @Sequence",
        new { Conversation = conversation.ToString(), Sequence = sequence });

    /// <summary>A message's folded text as a parameter from which the column's value is made: words between spaces.</summary>
    public static string Words(string text) => string.Join(' ', Cut(text));

    protected override async Task InsertAsync(DbConnection connection, ConversationId conversation, long sequence, string words)
    {
        const string sql =
            """
            INSERT INTO transcript_words (conversation_id, sequence, words)
            VALUES (@Conversation, @Sequence, array_to_tsvector(string_to_array(@Words, ' ')))
            """;
        if (Words(words) is { Length: > 0 } cut)
        {
            await connection.ExecuteAsync(sql, new { Conversation = conversation.ToString(), Sequence = sequence, Words = cut });
        }
    }

    protected override async Task<IReadOnlyList<(string Conversation, long Sequence)>> FindAsync(
        DbConnection connection, IReadOnlyList<string> words, int limit)
    {
        const string sql =
            """
            SELECT w.conversation_id, MAX(w.sequence)
            FROM transcript_words w
            WHERE w.words @@ CAST(@Query AS tsquery)
            GROUP BY w.conversation_id
            ORDER BY MAX(w.id) DESC
            LIMIT @Limit
            """;
        var looked = words.SelectMany(Cut).ToList();
        if (looked.Count == 0)
        {
            return [];
        }

        return [.. await connection.QueryAsync<(string, long)>(sql, new { Query = Query(looked), Limit = limit })];
    }

    /// <summary>Every word in quotation marks, in which nothing is an operator; each may go on.</summary>
    private static string Query(IEnumerable<string> words) => string.Join(" & ", words.Select(word => $"'{word}':*"));

    /// <summary>The runs of letters, marks and digits, as SQLite's tokenizer takes them.</summary>
    private static IEnumerable<string> Cut(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsOfWord(rune))
            {
                if (word.Length < LongestWord)
                {
                    word.Append(rune);
                }
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static bool IsOfWord(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse;
}
