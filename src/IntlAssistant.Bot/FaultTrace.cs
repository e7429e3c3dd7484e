using System.Text;

namespace IntlAssistant.Bot;

/// <summary>What can be told of a fault in a turn: kinds and places. Its messages may repeat what the visitor wrote, so they are left out.</summary>
internal static class FaultTrace
{
    public static string Of(Exception fault)
    {
        var trace = new StringBuilder();
        for (Exception? cause = fault; cause is not null; cause = cause.InnerException)
        {
            trace.AppendLine(cause.GetType().FullName).AppendLine(cause.StackTrace);
        }

        return trace.ToString().TrimEnd();
    }
}
