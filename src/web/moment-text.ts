const two = (number: number) => String(number).padStart(2, '0')

/** An instant as day and minute of this machine's clock; what is no instant stays as it is. */
export function momentText(at: string): string {
  const time = new Date(at)
  if (Number.isNaN(time.getTime())) return at
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`
}
