using Microsoft.Extensions.Logging;

namespace IntlAssistant.Answering;

/// <summary>What answering tells those who run it.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Information, "Answers are given from a probability of {AnswerFrom} on, read from {Basis}, for at most {MaxWrongAnswers} wrong answers among all questions")]
    public static partial void OperatingPoint(ILogger logger, double answerFrom, string basis, double maxWrongAnswers);

    [LoggerMessage(1001, LogLevel.Warning, "calibration.json in the knowledge folder is not used: {Fault}")]
    public static partial void CalibrationNotUsed(ILogger logger, string fault);
}
