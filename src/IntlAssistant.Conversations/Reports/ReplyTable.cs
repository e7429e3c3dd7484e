using System.Data.Common;
using Dapper;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Reports;

/// <summary>The statements that write <c>replies</c>.</summary>
internal static class ReplyTable
{
    public static async Task InsertAsync(DbConnection connection, ActivityRow reply, string channel, ReplyNote note)
    {
        await connection.ExecuteAsync(
            """
            INSERT INTO replies (conversation_id, sequence, at, channel, kind, reason, topic, language)
            VALUES (@ConversationId, @Sequence, @At, @Channel, @Kind, @Reason, @Topic, @Language)
            """,
            new
            {
                reply.ConversationId,
                reply.Sequence,
                reply.At,
                Channel = channel,
                Kind = Words.ReplyKinds.Write(note.Kind),
                note.Reason,
                note.Topic,
                note.Language,
            });
        foreach (var page in note.Pages.Distinct(StringComparer.Ordinal))
        {
            await connection.ExecuteAsync(
                "INSERT INTO reply_pages (conversation_id, sequence, page) VALUES (@ConversationId, @Sequence, @Page)",
                new { reply.ConversationId, reply.Sequence, Page = page });
        }
    }
}
