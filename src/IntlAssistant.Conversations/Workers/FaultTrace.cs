using System.Text;

namespace IntlAssistant.Conversations.Workers;

/// <summary>What can be told of a fault that nobody foresaw: kinds and places. Its messages may repeat what a visitor wrote, so they are left out.</summary>
public static class FaultTrace
{
    /// <summary>The types and stack traces of a fault and of what caused it, outermost first, one after the other.</summary>
    public static string Of(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var trace = new StringBuilder();
        for (Exception? cause = fault; cause is not null; cause = cause.InnerException)
        {
            trace.AppendLine(cause.GetType().FullName).AppendLine(cause.StackTrace);
        }

        return trace.ToString().TrimEnd();
    }
}
